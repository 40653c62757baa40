package org.newswatch.enrich.story.likeness;

import java.util.ArrayList;
import java.util.List;
import org.newswatch.percolator.analyze.Chain;

/** Splits texts into tokens. What is longer than an article is cut off, so that a text of any size costs bounded time. */
final class Tokens {

    private static final int MOST_UNITS = 20_000;
    private static final int MOST_TOKENS = 4_000;

    private static final String ENDS_OF_SENTENCES = ".!?…:\"“”«»„\n|";

    private final WordBook book = new WordBook();

    List<Token> of(Chain chain, String text) {
        var bounded = text.length() <= MOST_UNITS ? text : text.substring(0, MOST_UNITS);
        var tokens = new ArrayList<Token>();
        int[] end = {0};
        chain.words(bounded, (spelled, start, after) -> {
            boolean opens = tokens.isEmpty() || opensAfter(bounded, end[0], start);
            end[0] = after;
            var word = tokens.size() < MOST_TOKENS ? book.word(chain, spelled) : null;
            if (word != null) {
                tokens.add(new Token(word, spelled, opens));
            }
        });
        return tokens;
    }

    private static boolean opensAfter(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (ENDS_OF_SENTENCES.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
