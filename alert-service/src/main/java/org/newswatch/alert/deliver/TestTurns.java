package org.newswatch.alert.deliver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.newswatch.gate.Refused;

/** Who may send a test message just now: a tenant not more than a few a minute and fewer at once, and all together not too many at once. */
@Singleton
class TestTurns {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final int atOncePerTenant;
    private final int atOnce;
    private final Duration patience;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> lately = new HashMap<>();
    private final Map<String, Integer> underWay = new HashMap<>();

    @Inject
    TestTurns(DeliverConfig config, InstantSource clock) {
        this(
                config.tests().perMinute(),
                config.tests().atOncePerTenant(),
                config.tests().atOnce(),
                config.deadline(),
                clock);
    }

    TestTurns(int perMinute, int atOncePerTenant, int atOnce, Duration patience, InstantSource clock) {
        this.perMinute = perMinute;
        this.atOncePerTenant = atOncePerTenant;
        this.atOnce = atOnce;
        this.patience = patience;
        this.clock = clock;
    }

    /** Refuses with 429 the tenant that sent enough of them or waits for enough answers, and with 503 where enough of others are under way. */
    synchronized Turn take(String tenant) {
        var now = clock.instant();
        lately.values().forEach(times -> times.removeIf(at -> !at.plus(MINUTE).isAfter(now)));
        lately.values().removeIf(Deque::isEmpty);
        var own = lately.getOrDefault(tenant, new ArrayDeque<>());
        if (own.size() >= perMinute) {
            throw Refused.tooManyRequests(
                    "this tenant has sent %d test messages in the last minute".formatted(own.size()),
                    Duration.between(now, own.getFirst().plus(MINUTE)));
        }
        if (underWay.getOrDefault(tenant, 0) >= atOncePerTenant) {
            throw Refused.tooManyRequests(
                    "%d test messages of this tenant wait for an answer".formatted(atOncePerTenant), patience);
        }
        int all = underWay.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= atOnce) {
            throw Refused.unavailable(
                    "%d test messages are under way, which is as many as there may be".formatted(all), patience);
        }
        own.add(now);
        lately.put(tenant, own);
        underWay.merge(tenant, 1, Integer::sum);
        return () -> end(tenant);
    }

    private synchronized void end(String tenant) {
        underWay.computeIfPresent(tenant, (same, count) -> count > 1 ? count - 1 : null);
    }

    /** Ends when it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
