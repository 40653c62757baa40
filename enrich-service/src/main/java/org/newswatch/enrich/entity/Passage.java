package org.newswatch.enrich.entity;

import java.util.Arrays;
import org.newswatch.percolator.analyze.Tokens;

/** A field of an article as a row of those of its words that names have, and of initials. */
final class Passage {

    /** Between two words of one name: a blank, a line break, a hyphen, a point after an initial and what indents a line. */
    private static final int WIDEST_GAP = 4;

    private final String field;
    private final Tokens tokens;
    private Word[] words = new Word[16];
    /** By word its token. */
    private int[] places = new int[16];

    private int size;
    private boolean allInCapitals = true;

    private Passage(String field, Tokens tokens) {
        this.field = field;
        this.tokens = tokens;
    }

    static Passage read(String field, Tokens tokens, Words words) {
        var passage = new Passage(field, tokens);
        for (int token = 0; token < tokens.count(); token++) {
            passage.add(words.of(tokens.lexeme(token)), token);
        }
        return passage;
    }

    private void add(Word word, int token) {
        allInCapitals &= word.shape() == Shape.CAPS || word.initial() != 0;
        if (word.matters()) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            words[size] = word;
            places[size++] = token;
        }
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
        var text = tokens.text();
        int end = tokens.end(places[at]);
        return words[at].initial() != 0 && end < text.length() && text.charAt(end) == '.';
    }

    /** Whether a name may go on from the word before to this one: no word, no mark of punctuation, no
     * tag and no empty line stands between. */
    boolean goesOn(int at) {
        if (at == 0 || at >= size || places[at] != places[at - 1] + 1) {
            return false;
        }
        int from = tokens.end(places[at - 1]);
        int to = tokens.start(places[at]);
        if (to - from > WIDEST_GAP) {
            return false;
        }
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += tokens.text().charAt(i) == '\n' ? 1 : 0;
            if (!joins(i, places[at - 1])) {
                return false;
            }
        }
        return lines < 2;
    }

    /** A point does after an initial, an s after an apostrophe. */
    private boolean joins(int at, int before) {
        char between = tokens.text().charAt(at);
        return switch (between) {
            case '-', '/', '\u2010', '\u2011', '\'', '’' -> true;
            case '.' -> at - tokens.start(before) <= 2;
            case 's' -> at > tokens.end(before);
            default -> Character.isWhitespace(between) || Character.isSpaceChar(between);
        };
    }

    /** The text of these words as it stands, from the first to the last. */
    EntityEvidence quote(int first, int last) {
        int start = tokens.start(places[first]);
        int end = tokens.end(places[last]);
        return new EntityEvidence(field, start, end, tokens.text().substring(start, end));
    }
}
