package org.newswatch.enrich.story.likeness;

import java.util.Arrays;

/**
 * The roots that a text has and that say something, sorted; weight and role of each at the same place.
 *
 * @param roots hashes, ascending
 * @param weights in steps of 1 / {@value #STEPS}
 * @param roles sums of {@link #TITLE}, {@link #LEAD}, {@link #NAME} and {@link #NUMBER}
 */
public record Terms(int[] roots, byte[] weights, byte[] roles) {

    static final int TITLE = 1;
    /** Among the first {@value #LEAD_LENGTH} words, the title included. */
    static final int LEAD = 2;
    /** Written with a capital letter within a sentence. */
    static final int NAME = 4;

    static final int NUMBER = 8;

    static final int LEAD_LENGTH = 60;
    private static final int MOST = 400;
    private static final int STEPS = 20;

    /** @param end the place of the first word that is no news */
    static Terms of(Excerpt article, int end) {
        int last = Math.min(end, article.title() + MOST);
        var packed = new long[last];
        int count = 0;
        for (int at = 0; at < last; at++) {
            if (Word.weight(article.traits(at)) > 0) {
                packed[count++] = packed(article, at);
            }
        }
        return merged(EvenSort.sorted(packed, count));
    }

    static byte steps(double weight) {
        return (byte) Math.min(Byte.MAX_VALUE, Math.round(weight * STEPS));
    }

    /** Root, weight and role in one number, so that sorting needs no objects; those of one root come together. */
    private static long packed(Excerpt article, int at) {
        int traits = article.traits(at);
        int role = (at < article.title() ? TITLE : 0)
                | (at < LEAD_LENGTH ? LEAD : 0)
                | (article.isName(at) ? NAME : 0)
                | (Word.isNumber(traits) ? NUMBER : 0);
        return ((long) article.root(at) << 32) | ((long) Word.weight(traits) << 8) | role;
    }

    private static Terms merged(long[] packed) {
        var roots = new int[packed.length];
        var weights = new byte[packed.length];
        var roles = new byte[packed.length];
        int count = 0;
        for (long term : packed) {
            int root = (int) (term >> 32);
            count += count == 0 || roots[count - 1] != root ? 1 : 0;
            roots[count - 1] = root;
            weights[count - 1] = (byte) (term >> 8);
            roles[count - 1] |= (byte) term;
        }
        return new Terms(Arrays.copyOf(roots, count), Arrays.copyOf(weights, count), Arrays.copyOf(roles, count));
    }

    int count() {
        return roots.length;
    }

    /** For each root whether the other text has it too. */
    boolean[] sharedWith(Terms other) {
        var shared = new boolean[roots.length];
        int there = 0;
        for (int here = 0; here < roots.length; here++) {
            while (there < other.roots.length && other.roots[there] < roots[here]) {
                there++;
            }
            shared[here] = there < other.roots.length && other.roots[there] == roots[here];
        }
        return shared;
    }

    double weight(int at) {
        return (double) weights[at] / STEPS;
    }

    /** Whether it has one of these roles. */
    boolean is(int at, int anyOf) {
        return (roles[at] & anyOf) != 0;
    }
}
