package org.newswatch.alert.deliver;

import java.time.Instant;
import java.util.Arrays;

/**
 * Whether a host is worth a try. It opens when most of the attempts of the last minutes failed; after a while one channel may try,
 * and what comes of that closes it or opens it again. The clock is the caller's.
 */
final class Breaker {

    private static final int SLICES = 10;
    private static final long NEVER = -1;

    private final DeliverConfig.Breaker config;
    private final long sliceMillis;
    private final long[] slices = new long[SLICES];
    private final int[] attempts = new int[SLICES];
    private final int[] failures = new int[SLICES];
    private State state = State.CLOSED;
    private Instant openUntil = Instant.MIN;

    Breaker(DeliverConfig.Breaker config) {
        this.config = config;
        this.sliceMillis = Math.max(1, config.window().toMillis() / SLICES);
        forget();
    }

    synchronized State state(Instant now) {
        if (state == State.OPEN && !now.isBefore(openUntil)) {
            state = State.PROBING;
        }
        return state;
    }

    /** Takes note of an attempt; whether it opened the breaker. */
    synchronized boolean note(boolean worked, Instant now) {
        return switch (state(now)) {
            // An attempt that was under way when it opened.
            case OPEN -> false;
            case PROBING -> {
                if (worked) {
                    state = State.CLOSED;
                    forget();
                } else {
                    open(now);
                }
                yield !worked;
            }
            case CLOSED -> {
                count(worked, now);
                boolean opens = !worked && failedTooOften(now);
                if (opens) {
                    open(now);
                }
                yield opens;
            }
        };
    }

    /** Whether nothing is known of the host that is worth keeping. */
    synchronized boolean isIdle(Instant now) {
        return state(now) == State.CLOSED && sum(attempts, now) == 0;
    }

    private void open(Instant now) {
        state = State.OPEN;
        openUntil = now.plus(config.open());
    }

    private void count(boolean worked, Instant now) {
        long slice = slice(now);
        int place = Math.floorMod(slice, SLICES);
        if (slices[place] != slice) {
            slices[place] = slice;
            attempts[place] = 0;
            failures[place] = 0;
        }
        attempts[place]++;
        failures[place] += worked ? 0 : 1;
    }

    private boolean failedTooOften(Instant now) {
        int made = sum(attempts, now);
        return made >= config.atLeast() && sum(failures, now) >= config.failures() * made;
    }

    private int sum(int[] counts, Instant now) {
        long oldest = slice(now) - SLICES + 1;
        int sum = 0;
        for (int place = 0; place < SLICES; place++) {
            sum += slices[place] >= oldest ? counts[place] : 0;
        }
        return sum;
    }

    private long slice(Instant now) {
        return now.toEpochMilli() / sliceMillis;
    }

    private void forget() {
        Arrays.fill(slices, NEVER);
        Arrays.fill(attempts, 0);
        Arrays.fill(failures, 0);
    }

    /** What may be sent to a host. */
    enum State {
        /** Everything. */
        CLOSED,
        /** Nothing. */
        OPEN,
        /** What one channel has, to see. */
        PROBING
    }
}
