package org.newswatch.e2e.experiment;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for conditions. */
final class Patience {

    private static final Duration PACE = Duration.ofMillis(50);

    private Patience() {}

    /** Returns whether it came true in time. */
    static boolean until(Duration atMost, Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PACE);
        }
        return true;
    }

    /** Returns once it is true, or says what was waited for in vain. */
    static void await(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        if (!until(atMost, condition)) {
            throw new IllegalStateException("waited " + atMost + " for this in vain: " + what);
        }
    }
}
