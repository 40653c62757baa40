package org.newswatch.e2e.experiment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much of everything: short in the ordinary test run, long by command.
 *
 * @param isLong whether the long figures hold
 * @param asked how long faults last, where it was said
 */
record Scale(boolean isLong, @Nullable Duration asked) {

    static final Scale SHORT = new Scale(false, null);

    /** How long a fault lasts. */
    Duration seconds(int shortly, int atLength) {
        return asked != null ? asked : Duration.ofSeconds(isLong ? atLength : shortly);
    }

    /** How long articles flow before anything happens to them. */
    Duration before() {
        var most = Duration.ofSeconds(isLong ? 60 : 2);
        return asked != null && asked.compareTo(most) < 0 ? asked : most;
    }

    /** How many of something. */
    int count(int shortly, int atLength) {
        return isLong ? atLength : shortly;
    }
}
