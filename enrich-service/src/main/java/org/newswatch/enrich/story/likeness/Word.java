package org.newswatch.enrich.story.likeness;

import org.newswatch.percolator.analyze.Lexeme;

/**
 * What matters of a word when texts are compared.
 *
 * @param stem hash of its stem, the same for all its forms and in both Serbian scripts
 * @param root hash of the first letters of the stem, the same also for related words; of a number the whole of it
 * @param weight how much it says, in the steps of {@link Terms}, from 0 for a word that is everywhere
 * @param capital whether it begins with a capital letter, as names do
 * @param reminds whether a sentence that begins with it tells older news
 * @param month of which it is the name, from 1; 0 for all other words
 * @param day of a month that it may be, from 1; 0 for all but numbers
 */
record Word(int stem, int root, byte weight, boolean number, boolean capital, boolean reminds, int month, int day) {

    private static final int NUMBER = 1 << 8;
    private static final int CAPITAL = 1 << 9;
    private static final int REMINDS = 1 << 10;
    private static final int MONTH = 11;
    private static final int DAY = 15;

    /** So that the traits of no word are 0. */
    private static final int WORD = 1 << 20;

    /** Of what has no forms, so that it is no word: it has no place in a text. */
    static final Word NONE = new Word(0, 0, (byte) 0, false, false, false, 0, 0);

    static Word of(Lexeme lexeme) {
        if (!lexeme.isWord()) {
            return NONE;
        }
        var spelled = lexeme.spelled();
        var stem = Roots.stem(lexeme.forms());
        var root = Roots.root(stem);
        boolean number = Roots.isNumber(stem);
        return new Word(
                Hashes.of(stem),
                Hashes.of(root),
                Terms.steps(Roots.weight(lexeme.chain(), root)),
                number,
                !number && Character.isUpperCase(spelled.codePointAt(0)),
                Recap.begins(spelled),
                Dates.month(lexeme.chain(), Hashes.of(root)),
                Dates.day(spelled));
    }

    /** Stem in the upper half, root in the lower. */
    long hashes() {
        return ((long) stem << 32) | (root & 0xFFFF_FFFFL);
    }

    /** All but the hashes, in bits; never 0. */
    int traits() {
        return weight
                | (number ? NUMBER : 0)
                | (capital ? CAPITAL : 0)
                | (reminds ? REMINDS : 0)
                | (month << MONTH)
                | (day << DAY)
                | WORD;
    }

    static byte weight(int traits) {
        return (byte) traits;
    }

    static boolean isNumber(int traits) {
        return (traits & NUMBER) != 0;
    }

    static boolean isCapital(int traits) {
        return (traits & CAPITAL) != 0;
    }

    static boolean reminds(int traits) {
        return (traits & REMINDS) != 0;
    }

    static int month(int traits) {
        return (traits >>> MONTH) & 0xF;
    }

    static int day(int traits) {
        return (traits >>> DAY) & 0x1F;
    }
}
