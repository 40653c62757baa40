package org.newswatch.enrich.reread;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How far a retag is: told to the database once a second, where it also learns that it should stop. */
final class RetagProgress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Retags retags;
    private final InstantSource clock;
    private final double share;
    private final BooleanSupplier topicStands;
    private final BooleanSupplier stopping;
    private Retag retag;
    private Instant told = Instant.MIN;

    /**
     * Begins at nothing read.
     *
     * @param share of one processor, over 0 and at most 1
     * @param topicStands whether the topic is still the one that is tagged with
     * @param stopping whether this replica stops
     */
    RetagProgress(
            Retag retag,
            Retags retags,
            InstantSource clock,
            double share,
            BooleanSupplier topicStands,
            BooleanSupplier stopping) {
        this.retag = retag;
        this.retags = retags;
        this.clock = clock;
        this.share = share;
        this.topicStands = topicStands;
        this.stopping = stopping;
    }

    void total(long events) {
        retag = retag.of(events);
    }

    /** @throws Stopped where it should go no further */
    void add(long read, long changed) {
        retag = retag.progressed(retag.read() + read, retag.changed() + changed);
        live();
    }

    /** @throws Stopped as above */
    void live() {
        if (stopping.getAsBoolean()) {
            throw new Stopped(RetagStatus.INTERRUPTED, "its replica was stopped; start it again");
        }
        if (!topicStands.getAsBoolean()) {
            throw new Stopped(RetagStatus.SUPERSEDED, "the topic was changed meanwhile; start it again");
        }
        var now = clock.instant();
        if (told.isBefore(now.minus(EVERY))) {
            told = now;
            if (!retags.save(retag, now)) {
                throw new Stopped(RetagStatus.INTERRUPTED, "another replica took it over");
            }
        }
    }

    /** Rests after some work, so that the stream has the processor meanwhile. */
    void rest(Duration worked) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) (worked.toNanos() * (1 / share - 1)));
    }

    void end(RetagStatus how, @Nullable String why) {
        retags.save(retag.ended(how, why), clock.instant());
    }
}
