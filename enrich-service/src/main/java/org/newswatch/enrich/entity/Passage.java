package org.newswatch.enrich.entity;

import java.util.Arrays;
import org.newswatch.percolator.analyze.Chain;

/** A field of an article as a row of those of its words that names have, and of initials. */
final class Passage {

    /** Between two words of one name: a blank, a line break, a hyphen, a point after an initial and what indents a line. */
    private static final int WIDEST_GAP = 4;

    private final String field;
    private final String text;
    private Word[] words = new Word[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    /** How many words of the text came before, those left out too. */
    private int[] ordinals = new int[16];

    private int size;
    private int read;
    private boolean allInCapitals = true;

    private Passage(String field, String text) {
        this.field = field;
        this.text = text;
    }

    static Passage read(String field, String text, WordCache known) {
        var passage = new Passage(field, text);
        Chain.OTHER.words(text, (word, start, end) -> passage.add(known.get(word), start, end));
        return passage;
    }

    private void add(Word word, int start, int end) {
        allInCapitals &= word.shape() == Shape.CAPS || word.initial() != 0;
        if (word.matters()) {
            if (size == words.length) {
                grow();
            }
            words[size] = word;
            starts[size] = start;
            ends[size] = end;
            ordinals[size++] = read;
        }
        read++;
    }

    private void grow() {
        words = Arrays.copyOf(words, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        ordinals = Arrays.copyOf(ordinals, 2 * size);
    }

    int size() {
        return size;
    }

    Word word(int at) {
        return words[at];
    }

    /** Whether it is written like a headline in capitals, in which an abbreviation cannot be told from a word. */
    boolean isAllInCapitals() {
        return allInCapitals;
    }

    /** Whether it is one capital with a point after it. */
    boolean isInitial(int at) {
        return words[at].initial() != 0 && ends[at] < text.length() && text.charAt(ends[at]) == '.';
    }

    /** Whether a name may go on from the word before to this one: no word, no mark of punctuation, no
     * tag and no empty line stands between. */
    boolean goesOn(int at) {
        if (at == 0 || at >= size || ordinals[at] != ordinals[at - 1] + 1) {
            return false;
        }
        int gap = starts[at] - ends[at - 1];
        if (gap > WIDEST_GAP) {
            return false;
        }
        int lines = 0;
        for (int i = ends[at - 1]; i < starts[at]; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
            if (!joins(i, at - 1)) {
                return false;
            }
        }
        return lines < 2;
    }

    /** A point does after an initial, an s after an apostrophe. */
    private boolean joins(int at, int wordBefore) {
        char between = text.charAt(at);
        return switch (between) {
            case '-', '/', '\u2010', '\u2011', '\'', '’' -> true;
            case '.' -> at - starts[wordBefore] <= 2;
            case 's' -> at > ends[wordBefore];
            default -> Character.isWhitespace(between) || Character.isSpaceChar(between);
        };
    }

    /** The text of these words as it stands, from the first to the last. */
    EntityEvidence quote(int first, int last) {
        return new EntityEvidence(field, starts[first], ends[last], text.substring(starts[first], ends[last]));
    }
}
