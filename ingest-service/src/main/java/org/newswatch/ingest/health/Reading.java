package org.newswatch.ingest.health;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.health.Observation.Trouble;

/** How well a feed could be read. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class Reading {

    /** Once is an accident. */
    private static final int OFTEN = 2;

    /** An unchanged document is not sent again, so that its trouble is not seen at every poll. */
    private static final Duration TROUBLE_LASTS = Duration.ofHours(24);

    private static final int FAILURES = 3;

    private final Map<Trouble, Integer> times = new EnumMap<>(Trouble.class);
    private final Map<Trouble, Long> lastSeen = new EnumMap<>(Trouble.class);
    private int failures;
    private long failingSince;
    private @Nullable String error;

    void note(Observation observation) {
        long now = observation.at().getEpochSecond();
        for (var trouble : observation.troubles()) {
            times.merge(trouble, 1, Integer::sum);
            lastSeen.put(trouble, now);
        }
        lastSeen.values().removeIf(seen -> seen < now - TROUBLE_LASTS.toSeconds());
        times.keySet().retainAll(lastSeen.keySet());
        if (observation.read()) {
            failures = 0;
            error = null;
        } else {
            failingSince = failures == 0 ? now : failingSince;
            failures++;
            error = observation.error();
        }
    }

    boolean isFailing(Instant now, Duration after) {
        return failures >= FAILURES && failingSince <= now.minus(after).getEpochSecond();
    }

    Instant failingSince() {
        return Instant.ofEpochSecond(failingSince);
    }

    String error() {
        return error == null ? "no answer" : error;
    }

    /** Those that came more than once of late. */
    Set<Trouble> troubles() {
        var often = new TreeSet<Trouble>();
        times.forEach((trouble, count) -> {
            if (count >= OFTEN) {
                often.add(trouble);
            }
        });
        return often;
    }
}
