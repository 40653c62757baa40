package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import org.newswatch.percolator.analyze.Lexeme;
import org.newswatch.percolator.analyze.Tokens;

/**
 * The words of an article that are compared, in a row: those of the title, then those of the text without navigation. What is longer
 * than an article is cut off, so that a text of any size costs bounded time.
 */
final class Excerpt {

    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_UNITS = 20_000;
    private static final int MOST_WORDS = 4_000;

    private static final String ENDS_OF_SENTENCES = ".!?…:\"“”«»„\n|";

    private final Words known;
    private int[] traits = new int[128];
    private long[] hashes = new long[128];
    private boolean[] opens = new boolean[128];
    private int count;
    private int title;

    Excerpt(Words known) {
        this.known = known;
    }

    void addTitle(Tokens tokens) {
        add(tokens, new int[] {0, LONGEST_TITLE});
        title = count;
    }

    void addText(Tokens tokens) {
        add(tokens, Prose.in(tokens.text(), MOST_UNITS));
    }

    /** @param stretches pairs of the first unit and the one after the last, ascending: what stands elsewhere is left out */
    private void add(Tokens tokens, int[] stretches) {
        int first = count;
        int before = 0;
        int stretch = 0;
        for (int token = 0; token < tokens.count() && count - first < MOST_WORDS; token++) {
            int start = tokens.start(token);
            while (stretch < stretches.length && stretches[stretch + 1] <= start) {
                stretch += 2;
            }
            if (stretch == stretches.length) {
                break;
            }
            if (stretches[stretch] <= start) {
                if (tokens.isWord(token)) {
                    add(tokens.lexeme(token), count == first || opensAfter(tokens.text(), before, start));
                }
                before = tokens.end(token);
            }
        }
    }

    private void add(Lexeme lexeme, boolean opening) {
        if (count == opens.length) {
            traits = Arrays.copyOf(traits, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
            opens = Arrays.copyOf(opens, 2 * count);
        }
        traits[count] = known.traits(lexeme);
        hashes[count] = known.hashes(lexeme);
        opens[count++] = opening;
    }

    private static boolean opensAfter(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char between = text.charAt(at);
            if (between != ' ' && ENDS_OF_SENTENCES.indexOf(between) >= 0) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    /** How many words the title has. */
    int title() {
        return title;
    }

    /** The hash of the stem of a word. */
    int stem(int at) {
        return (int) (hashes[at] >> 32);
    }

    /** The hash of the root of a word. */
    int root(int at) {
        return (int) hashes[at];
    }

    /** What else is to be said of a word, as {@link Word} packs it. */
    int traits(int at) {
        return traits[at];
    }

    /** Whether a sentence, a quotation or the text begins with it, so that a capital letter says nothing. */
    boolean opens(int at) {
        return opens[at];
    }

    /** Whether it is written as names are. */
    boolean isName(int at) {
        return Word.isCapital(traits[at]) && !opens[at];
    }
}
