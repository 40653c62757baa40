package org.newswatch.enrich.entity;

/**
 * A word of an article and which words of names it may be.
 *
 * @param shape how it is written
 * @param initial the letter, lower-case and Latin, of a word that is one capital; else 0
 * @param begins whether a name begins with it
 * @param senses each a number of a {@link Lexicon}'s word, times {@link #TONGUES}, plus the {@link Tongues} in which it has this form
 */
record Word(Shape shape, char initial, boolean begins, int[] senses) {

    static final int TONGUES = 64;

    private static final int[] NO_SENSE = {};

    private static final Word SMALL = new Word(Shape.SMALL, (char) 0, false, NO_SENSE);
    private static final Word CAPITAL = new Word(Shape.CAPITAL, (char) 0, false, NO_SENSE);
    private static final Word CAPS = new Word(Shape.CAPS, (char) 0, false, NO_SENSE);

    static Word unknown(Shape shape) {
        return shape == Shape.SMALL ? SMALL : shape == Shape.CAPS ? CAPS : CAPITAL;
    }

    /** Whether the matching of names has a use for it. */
    boolean matters() {
        return senses.length > 0 || initial != 0;
    }
}
