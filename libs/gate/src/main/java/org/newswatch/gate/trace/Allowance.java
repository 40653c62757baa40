package org.newswatch.gate.trace;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** So many in each second and no more. */
final class Allowance {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final LongSupplier nanos;
    private long began;
    private int spent;

    /** @param nanos a clock like {@link System#nanoTime()} */
    Allowance(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Whether there is one left. */
    synchronized boolean spend() {
        long now = nanos.getAsLong();
        if (now - began >= SECOND) {
            began = now;
            spent = 0;
        }
        return ++spent <= perSecond;
    }
}
