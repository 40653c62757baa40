package org.newswatch.percolator;

import java.util.stream.IntStream;
import org.newswatch.percolator.analyze.Tokens;

/** One text of a document. Its words have positions, in most texts all tokens are words. */
final class Section {

    private final Field field;
    private final Tokens tokens;
    private final int base;

    /** By word its token; empty where all are words. */
    private final int[] words;

    private final int limit;

    /**
     * @param base position of the first word, counted over the whole document
     * @param limit the position after the last word
     */
    Section(Field field, Tokens tokens, int base, int limit) {
        this.field = field;
        this.tokens = tokens;
        this.base = base;
        this.words = limit - base == tokens.count()
                ? new int[0]
                : IntStream.range(0, tokens.count()).filter(tokens::isWord).toArray();
        this.limit = limit;
    }

    int fieldBit() {
        return field.bit();
    }

    int base() {
        return base;
    }

    /** The position after the last word. */
    int limit() {
        return limit;
    }

    /** From the word at the first position to the one at the last. */
    Span span(String clause, int first, int last) {
        int start = tokens.start(token(first));
        int end = tokens.end(token(last));
        return new Span(clause, field.key(), start, end, tokens.text().substring(start, end));
    }

    private int token(int position) {
        return words.length == 0 ? position - base : words[position - base];
    }
}
