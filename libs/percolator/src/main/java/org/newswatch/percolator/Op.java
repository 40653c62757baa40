package org.newswatch.percolator;

/**
 * The instructions of a stored query's program. Numbers are written seven bits a byte, lowest first, the top bit saying that more
 * follow. A program is
 *
 * <pre>
 * length of code, code, count of anchors, their terms, length of captions, captions, the text in UTF-8
 * </pre>
 *
 * and the code one instruction with those inside it. Each instruction but ALL and SILENT has a caption, which comes after those of the
 * instructions inside it: the place of its words in the text, as UTF-16 offset and
 * length. The variants of a leaf share one.
 */
final class Op {

    /** {@code ALL length children}: all hold. */
    static final int ALL = 0;

    /** {@code ANY length children}: at least one holds. */
    static final int ANY = 1;

    /** {@code NOT child}. */
    static final int NOT = 2;

    /** {@code SILENT child}: holds as the child does, but is no evidence. */
    static final int SILENT = 3;

    /** {@code WORD fields term}. */
    static final int WORD = 4;

    /** {@code WORDS fields slop count terms}: the words stand together. */
    static final int WORDS = 5;

    /** {@code KEYWORD term}. */
    static final int KEYWORD = 6;

    /** {@code VARIANTS length (chains child)...}: the child for the document's chain holds; all have one caption. */
    static final int VARIANTS = 7;

    private Op() {}
}
