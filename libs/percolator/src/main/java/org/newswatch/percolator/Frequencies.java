package org.newswatch.percolator;

import java.util.Arrays;

/**
 * The share of documents that fulfil a term, learned from the documents that come by. Starts from a guess that weighs as much as
 * {@value #GUESS_WEIGHT} documents; what was seen weighs half after every {@value #MEMORY} counted documents or more, so that yesterday's
 * news fades. Readers count without locks: a lost count does not matter, a wait would.
 */
final class Frequencies {

    private static final int GUESS_WEIGHT = 50;
    private static final int MEMORY = 20_000;

    /** Only each so many-th document is counted: the table does not fit into the processor's cache. */
    private static final int EVERY = 4;

    /** All of the first are. */
    private static final int FIRST = 2_000;

    private volatile int[] seen = new int[1024];
    private int[] since = new int[1024];
    private float[] guess = new float[1024];
    private volatile int documents;
    private volatile int come;

    /** Starts to learn of a term. */
    void begin(int term, double share) {
        if (term >= guess.length) {
            int length = term + term / 2;
            since = Arrays.copyOf(since, length);
            guess = Arrays.copyOf(guess, length);
            seen = Arrays.copyOf(seen, length);
        }
        seen[term] = 0;
        since[term] = documents;
        guess[term] = (float) share;
    }

    /** Takes note of a document that fulfils the first so many of these terms. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // an estimate
    void learn(int[] terms, int count) {
        if (come++ % EVERY != 0 && come > FIRST) {
            return;
        }
        var counts = seen;
        for (int i = 0; i < count; i++) {
            if (terms[i] < counts.length) {
                counts[terms[i]]++;
            }
        }
        documents++;
    }

    /** A number from 0 to 1; for the writer. */
    double share(int term) {
        int documentsSince = documents - since[term];
        if (documentsSince > 2 * MEMORY) {
            seen[term] /= 2;
            since[term] += documentsSince / 2;
            documentsSince -= documentsSince / 2;
        }
        return Math.min(1, (seen[term] + GUESS_WEIGHT * guess[term]) / (documentsSince + GUESS_WEIGHT));
    }
}
