package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Under what an article is looked up: its smallest shingles, of which any copy has some, and its most telling terms, of which other
 * reports of the event have some. Where terms tell alike their hash decides, so that two articles choose the same ones.
 */
public final class Keys {

    /** Of a copy that has a third of the shingles, one in 25 is missed by these alone. */
    private static final int SHINGLES = 8;

    private static final int TERMS = 12;

    private Keys() {}

    /** Distinct; those of shingles are even, those of terms odd. */
    public static long[] of(Fingerprint article) {
        var shingles = IntStream.of(article.sketch()).limit(SHINGLES).mapToLong(hash -> key(article, 0, hash));
        var telling = LongStream.of(byTelling(article.terms())).limit(TERMS).map(term -> key(article, 1, (int) term));
        return LongStream.concat(shingles, telling).distinct().toArray();
    }

    public static boolean isOfShingle(long key) {
        return (key & 1) == 0;
    }

    /** Roots, the most telling first: how little a term tells in the upper half, the root in the lower, sorted without objects. */
    private static long[] byTelling(Terms terms) {
        var sorted = new long[terms.count()];
        for (int at = 0; at < sorted.length; at++) {
            double tells = terms.weight(at)
                    * (terms.is(at, Terms.TITLE) ? 2 : 1)
                    * (terms.is(at, Terms.NAME) ? 1.5 : 1)
                    * (terms.is(at, Terms.LEAD) ? 1.3 : 1);
            sorted[at] = (-Math.round(tells * 1000) << 32) | (terms.roots()[at] & 0xffffffffL);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static long key(Fingerprint article, int kind, int hash) {
        long mixed = Hashes.mix(((long) article.chain().name().hashCode() << 32) | (hash & 0xffffffffL));
        return (mixed & ~1L) | kind;
    }
}
