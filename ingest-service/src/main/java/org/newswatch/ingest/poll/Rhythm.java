package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** When a feed is asked next: soon enough to miss nothing, late enough to bother nobody. */
final class Rhythm {

    /** Below and above these shares of known items a feed is polled sooner and later (Media Cloud). */
    private static final double FEW_KNOWN = 0.33, MOST_KNOWN = 0.67;

    private static final double SOONER = 0.5, MUCH_SOONER = 0.25, LATER = 1.25;

    /** An item waits for its poll half the usual time between two items at most. */
    private static final double GAPS = 0.5;

    /** What a feed or its server says of how long nothing comes is believed for so long: many say a day and publish every hour. */
    private static final Duration MOST_HINTED = Duration.ofHours(1);

    private static final double JITTER = 0.05;
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final PollConfig config;
    private final RandomGenerator random;

    Rhythm(PollConfig config, RandomGenerator random) {
        this.config = config;
        this.random = random;
    }

    /** The interval after a poll that went well, before anybody's wishes. */
    Duration interval(Duration current, Seen seen, double itemsPerDay) {
        double factor = seen.missed() > 0
                ? MUCH_SOONER
                : seen.knownShare() < FEW_KNOWN ? SOONER : seen.knownShare() > MOST_KNOWN ? LATER : 1;
        double seconds = current.toSeconds() * factor;
        if (itemsPerDay > 0) {
            seconds = Math.min(seconds, GAPS * SECONDS_A_DAY / itemsPerDay);
        }
        return clamp(Duration.ofSeconds((long) seconds), config.minInterval(), config.maxInterval());
    }

    /**
     * The next time.
     *
     * @param wish the longest time between two polls its subscriber wants
     * @param turns how long it takes until all feeds of its domain have had their turn; zero when the domain does not mind
     * @param retryAfter what the server asked for
     */
    Instant next(
            Instant now,
            Standing feed,
            @Nullable Duration wish,
            @Nullable Duration freshFor,
            Duration turns,
            @Nullable Duration retryAfter) {
        if (feed.status.equals("gone")) {
            return now.plus(jittered(config.goneInterval()));
        }
        var wait = longer(feed.interval, longer(hint(feed.hintedInterval), hint(freshFor)));
        if (feed.pushedUntil != null && feed.pushedUntil.isAfter(now)) {
            wait = longer(wait, config.pushedInterval());
        } else if (wish != null && wish.compareTo(wait) < 0) {
            wait = wish;
        }
        wait = jittered(backedOff(longer(longer(wait, config.minInterval()), turns), feed.failures));
        if (retryAfter != null) {
            // After it and not at it: its siblings were told the same.
            wait = longer(
                    wait,
                    retryAfter
                            .plus(share(retryAfter, random.nextDouble() * 2 * JITTER))
                            .plusSeconds(1));
        }
        return feed.skipped.after(now.plus(wait));
    }

    /** Doubled by each failure of full weight. */
    private Duration backedOff(Duration wait, double failures) {
        if (failures == 0) {
            return wait;
        }
        double seconds = wait.toSeconds() * Math.pow(2, Math.min(failures, 30));
        var most = longer(config.maxFailingInterval(), wait).toSeconds();
        return seconds < most ? Duration.ofSeconds((long) seconds) : Duration.ofSeconds(most);
    }

    private Duration jittered(Duration wait) {
        return wait.plus(share(wait, (random.nextDouble() * 2 - 1) * JITTER));
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }

    private static Duration hint(@Nullable Duration said) {
        return said == null ? Duration.ZERO : shorter(said, MOST_HINTED);
    }

    private static Duration clamp(Duration value, Duration least, Duration most) {
        return longer(least, shorter(value, most));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
