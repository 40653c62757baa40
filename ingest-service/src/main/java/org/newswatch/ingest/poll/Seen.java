package org.newswatch.ingest.poll;

import java.time.Duration;

/**
 * What one document showed.
 *
 * @param items that can be used
 * @param fresh of them nobody had seen
 * @param missed came and went between two polls, estimated
 */
record Seen(int items, int fresh, int missed) {

    static final Seen NOTHING_NEW = new Seen(0, 0, 0);

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /**
     * The overlap guard: when none of the items is known although there were others before, the first of them came after the last one
     * seen had gone, and there were some in between.
     *
     * @param since the last document
     */
    static Seen guarded(int items, int fresh, double itemsPerDay, Duration since) {
        if (items == 0 || fresh < items) {
            return new Seen(items, fresh, 0);
        }
        long expected = Math.round(itemsPerDay * since.toSeconds() / SECONDS_A_DAY);
        return new Seen(items, fresh, (int) Math.max(1, Math.min(expected - fresh, 1_000_000)));
    }

    /** Of the items, 0 to 1; 1 when there are none. */
    double knownShare() {
        return items == 0 ? 1 : (items - fresh) / (double) items;
    }
}
