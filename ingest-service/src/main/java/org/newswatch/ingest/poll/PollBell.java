package org.newswatch.ingest.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rings when a feed became due out of turn, so that this replica looks at once and not at its next look. */
@ApplicationScoped
public class PollBell {

    private final Semaphore rung = new Semaphore(0);

    /** Returns at once; the feed's {@code next_fetch_at} is in the table and committed before. */
    public void wake() {
        rung.release();
    }

    /** Returns when it rang since the last call, or after that time. */
    void await(Duration most) throws InterruptedException {
        if (rung.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
