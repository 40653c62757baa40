package org.newswatch.enrich.story.likeness;

import org.newswatch.percolator.analyze.Chain;

/**
 * What is kept of an article to compare it with others: some 1,500 bytes.
 *
 * @param chain of its language; stems and roots of different ones are not compared
 * @param words of summary and body, without navigation
 * @param sketch of title and text
 * @param terms what title and text name, up to where they begin to repeat older news
 */
public record Fingerprint(Chain chain, int words, int[] sketch, Terms terms, Dates dates) {

    /** Of an article that is like no other. */
    static final Fingerprint NONE = new Fingerprint(
            Chain.OTHER,
            0,
            new int[0],
            new Terms(new int[0], new byte[0], new byte[0]),
            new Dates(new int[0], new int[0]));

    /** A text with fewer words is a title with an address. */
    private static final int FEWEST_WORDS = 20;

    /** Whether there is no text but the title, so that stricter rules hold. */
    public boolean isTitleOnly() {
        return words < FEWEST_WORDS;
    }
}
