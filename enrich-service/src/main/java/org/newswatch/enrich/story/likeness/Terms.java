package org.newswatch.enrich.story.likeness;

import java.util.Arrays;
import java.util.List;

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

    /** @param text up to where it stops to be news */
    static Terms of(List<Token> title, List<Token> text) {
        int inText = Math.min(text.size(), MOST);
        var packed = new long[title.size() + inText];
        for (int i = 0; i < title.size(); i++) {
            packed[i] = packed(title.get(i), TITLE | (i < LEAD_LENGTH ? LEAD : 0));
        }
        for (int i = 0; i < inText; i++) {
            int at = title.size() + i;
            packed[at] = packed(text.get(i), at < LEAD_LENGTH ? LEAD : 0);
        }
        Arrays.sort(packed);
        return merged(packed);
    }

    /** Root, weight and role in one number, so that sorting needs no objects; those of one root come together. */
    private static long packed(Token token, int place) {
        var word = token.word();
        int role = place | (token.isName() ? NAME : 0) | (word.number() ? NUMBER : 0);
        return ((long) word.root() << 32)
                | ((long) Math.min(Byte.MAX_VALUE, Math.round(word.weight() * STEPS)) << 8)
                | role;
    }

    private static Terms merged(long[] packed) {
        var roots = new int[packed.length];
        var weights = new byte[packed.length];
        var roles = new byte[packed.length];
        int count = 0;
        for (long term : packed) {
            int root = (int) (term >> 32);
            byte weight = (byte) (term >> 8);
            if (weight > 0) {
                count += count == 0 || roots[count - 1] != root ? 1 : 0;
                roots[count - 1] = root;
                weights[count - 1] = weight;
                roles[count - 1] |= (byte) term;
            }
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
        return anyOf == ~0 || (roles[at] & anyOf) != 0;
    }
}
