package org.newswatch.enrich.story.likeness;

/**
 * What two sketches say of their texts: how many sampled shingles are in both, and what share they are of the text that has fewer.
 *
 * @param containment in [0, 1]: 1 where the shorter text is part of the longer one
 */
record Overlap(int common, double containment) {

    static Overlap of(int[] a, int[] b) {
        // Up to the smaller of the two largest hashes both are complete samples; a short sketch has all of its text.
        int limit = Math.min(limit(a), limit(b));
        int inA = 0;
        int inB = 0;
        int common = 0;
        while ((inA < a.length && a[inA] <= limit) || (inB < b.length && b[inB] <= limit)) {
            int order = order(a, inA, b, inB);
            inA += order <= 0 ? 1 : 0;
            inB += order >= 0 ? 1 : 0;
            common += order == 0 ? 1 : 0;
        }
        return new Overlap(common, common == 0 ? 0 : (double) common / Math.min(inA, inB));
    }

    private static int order(int[] a, int inA, int[] b, int inB) {
        if (inA == a.length || inB == b.length) {
            return inA == a.length ? 1 : -1;
        }
        return Integer.compare(a[inA], b[inB]);
    }

    private static int limit(int[] sketch) {
        return sketch.length < Sketch.SIZE ? Integer.MAX_VALUE : sketch[sketch.length - 1];
    }
}
