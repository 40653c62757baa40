package org.newswatch.alert.console.live;

import java.time.Duration;

/** When it is time again for something that is done once in a while. */
final class Beat {

    private final Duration every;
    private long next;

    Beat(Duration every) {
        this.every = every;
        next();
    }

    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    /** How long it is until then, as far as that is not longer than this; none once it is due. */
    Duration left(Duration atMost) {
        long left = Math.max(0, next - System.nanoTime());
        return left < atMost.toNanos() ? Duration.ofNanos(left) : atMost;
    }

    /** It was done: from now on the time runs anew. */
    void next() {
        next = System.nanoTime() + every.toNanos();
    }
}
