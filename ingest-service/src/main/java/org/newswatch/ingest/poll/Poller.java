package org.newswatch.ingest.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds: takes those that are due, asks for as many at once as it may, stores how it went for many together. Driven from one
 * thread; the asking is done on virtual ones.
 */
final class Poller implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Poller.class);

    private static final int MOST_STORED = 1_000;
    private static final Duration BREATH = Duration.ofMillis(50);

    private final DueFeeds due;
    private final Manners manners;
    private final Visits visits;
    private final Records records;
    private final PollConfig config;
    private final PollMetrics metrics;
    private final BlockingQueue<Polled> over = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private @Nullable Future<Integer> storing;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());

    Poller(DueFeeds due, Manners manners, Visits visits, Records records, PollConfig config, PollMetrics metrics) {
        this.due = due;
        this.manners = manners;
        this.visits = visits;
        this.records = records;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Polls everything that is due at that moment and stores it, as if no time passed meanwhile.
     *
     * @return how many feeds were polled
     */
    int round(Instant now) throws SQLException, InterruptedException {
        int polled = 0;
        while (begin(now) > 0 || !isIdle()) {
            polled += store(now, BREATH);
        }
        return polled;
    }

    /**
     * Takes the feeds that are due and starts asking, unless there is room for a few only: many are taken as cheaply as one.
     *
     * @return how many feeds were taken, with those that have to wait for their domain's turn
     */
    int begin(Instant now) throws SQLException {
        int room = config.parallel() - underWay.get();
        if (room < fewestTaken()) {
            return 0;
        }
        var taken = due.take(now, now.plus(config.lease()), room);
        if (taken.isEmpty()) {
            return 0;
        }
        var admission = manners.admit(taken, now);
        underWay.addAndGet(admission.now().size());
        for (var feed : admission.now()) {
            metrics.taken(Duration.between(feed.dueAt(), now));
            threads.execute(() -> poll(feed, now));
        }
        due.postpone(admission.later());
        metrics.waits(admission.later().size());
        return taken.size();
    }

    /**
     * Begins to store the polls that are over, while the next feeds can be taken; those of the call before are stored then.
     *
     * @param patience how long to wait for the first, and then for as many as are taken at once: many are stored as cheaply as one
     * @return how many were stored since the last call
     */
    int store(Instant now, Duration patience) throws SQLException, InterruptedException {
        // First, so that nothing is in hand when it fails.
        int stored = stored();
        var first = underWay.get() == 0 ? over.poll() : over.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return stored;
        }
        var polled = new ArrayList<Polled>(List.of(first));
        gather(polled, patience);
        storing = threads.submit(() -> {
            records.keep(polled);
            return polled.size();
        });
        manners.learn(
                polled.stream().map(Polled::lesson).filter(Objects::nonNull).toList(), now);
        return stored;
    }

    private void gather(List<Polled> polled, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        over.drainTo(polled, MOST_STORED);
        while (polled.size() < fewestTaken() && underWay.get() > 0 && System.nanoTime() < end) {
            // In small steps, for nobody says when the last is over.
            var next = over.poll(1, TimeUnit.MILLISECONDS);
            if (next != null) {
                polled.add(next);
                over.drainTo(polled, MOST_STORED);
            }
        }
    }

    private int fewestTaken() {
        return (config.parallel() + 3) / 4;
    }

    /** Waits for what is being stored. */
    private int stored() throws SQLException, InterruptedException {
        var before = storing;
        storing = null;
        try {
            return before == null ? 0 : before.get();
        } catch (ExecutionException e) {
            throw new SQLException("polls could not be stored: " + e.getCause(), e);
        }
    }

    boolean isIdle() {
        return underWay.get() == 0 && over.isEmpty() && storing == null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void poll(DueFeed feed, Instant now) {
        long start = System.nanoTime();
        Polled polled;
        try {
            polled = visits.visit(feed, now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "a poll failed for a fault of ours: feed=%s", feed.standing().feed);
            polled = visits.broken(feed, now);
        } finally {
            manners.done(feed);
        }
        metrics.polled(polled.outcome(), System.nanoTime() - start);
        var observation = polled.observation();
        if (observation != null) {
            metrics.missed(observation.missed());
        }
        over.add(polled);
        underWay.decrementAndGet();
    }
}
