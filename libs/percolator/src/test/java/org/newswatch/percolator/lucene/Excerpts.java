package org.newswatch.percolator.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Chain;

/** Neighbouring words of articles, as they are printed there. */
final class Excerpts {

    private final List<List<String>> texts = new ArrayList<>();
    private final Dice dice;

    Excerpts(List<Article> articles, Chain chain, long seed) {
        dice = new Dice(seed);
        for (var article : articles) {
            for (var field : List.of(Field.TITLE, Field.SUMMARY, Field.BODY, Field.AUTHOR, Field.ENTITY)) {
                article.values(field).forEach(text -> texts.add(printed(chain, text)));
            }
        }
        texts.removeIf(List::isEmpty);
    }

    private static List<String> printed(Chain chain, String text) {
        var words = new ArrayList<String>();
        chain.read(text, (forms, start, end) -> words.add(text.substring(start, end)));
        return words;
    }

    /** So many, or fewer where the text is shorter. */
    List<String> words(int count) {
        var text = dice.one(texts);
        int from = dice.below(Math.max(1, text.size() - count + 1));
        return IntStream.range(from, Math.min(from + count, text.size()))
                .mapToObj(text::get)
                .toList();
    }
}
