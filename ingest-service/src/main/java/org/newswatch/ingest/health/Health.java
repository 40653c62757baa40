package org.newswatch.ingest.health;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of one feed.
 *
 * <p>Items are taken to come independently of each other (a Poisson process) at the rate its {@link Rhythm} tells. So
 * nothing comes where {@code n} items are due with probability {@code exp(-n)}: twelve make a false alarm once in 160,000. News
 * comes in bursts all the same, hence the second condition on the longest gap. A day's count has the standard deviation
 * {@code sqrt(n)}; six of them, three if bursts double it, are a drop.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Health {

    private static final double DUE_BUT_SILENT = 12;
    private static final Duration SHORTEST_SILENCE = Duration.ofHours(3);
    private static final int GAPS = 2;
    private static final double DEVIATIONS = 6, DROPPED_BELOW = 1.0 / 3, RECOVERED_ABOVE = 1.0 / 2;

    private final Rhythm rhythm = new Rhythm();
    private final Reading reading = new Reading();
    private Status status = Status.LEARNING;
    private long since;

    /** Takes note; the status may be another one then. */
    void note(Observation observation, Duration failingAfter) {
        reading.note(observation);
        if (observation.backlog()) {
            rhythm.begunAt(observation.at());
        } else if (observation.read()) {
            rhythm.found(observation.fresh(), observation.at());
        } else {
            rhythm.unknownUntil(observation.at());
        }
        var next = judge(observation.at(), failingAfter);
        if (next != status || since == 0) {
            status = next;
            since = observation.at().getEpochSecond();
        }
    }

    Status status() {
        return status;
    }

    Instant since() {
        return Instant.ofEpochSecond(since);
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Reading reading() {
        return reading;
    }

    private Status judge(Instant now, Duration failingAfter) {
        if (reading.isFailing(now, failingAfter)) {
            return Status.FAILING;
        }
        if (!reading.troubles().isEmpty()) {
            return Status.TROUBLED;
        }
        if (!rhythm.isLearned()) {
            return Status.LEARNING;
        }
        if (isSilent(now)) {
            return Status.SILENT;
        }
        return hasDropped() ? Status.DROPPED : Status.HEALTHY;
    }

    private boolean isSilent(Instant now) {
        long silence = Duration.between(rhythm.lastNews(), now).toSeconds();
        return rhythm.dueSinceNews() >= DUE_BUT_SILENT
                && silence >= SHORTEST_SILENCE.toSeconds()
                && silence > GAPS * rhythm.longestGap();
    }

    private boolean hasDropped() {
        double due = rhythm.dueInDay();
        int came = rhythm.itemsInDay();
        if (status == Status.DROPPED) {
            return came < due * RECOVERED_ABOVE;
        }
        return came < due * DROPPED_BELOW && came < due - DEVIATIONS * Math.sqrt(due);
    }
}
