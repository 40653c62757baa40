package org.newswatch.enrich.reread;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tagging anew of what was published.
 *
 * @param version of the topic that is tagged with
 * @param since what was published before this is left alone
 * @param problem why it did not end well
 * @param read how many events, of {@code total}
 * @param changed how many were sent again
 * @param aliveAt when it last showed that it is at work
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Retag(
        UUID id,
        String topic,
        int version,
        Instant since,
        RetagStatus status,
        @Nullable String problem,
        long read,
        long total,
        long changed,
        Instant startedAt,
        Instant aliveAt) {

    static Retag begun(UUID id, String topic, int version, Instant since, Instant now) {
        return new Retag(id, topic, version, since, RetagStatus.RUNNING, null, 0, 0, 0, now, now);
    }

    Retag of(long total) {
        return new Retag(id, topic, version, since, status, problem, read, total, changed, startedAt, aliveAt);
    }

    Retag progressed(long nowRead, long nowChanged) {
        return new Retag(id, topic, version, since, status, problem, nowRead, total, nowChanged, startedAt, aliveAt);
    }

    Retag ended(RetagStatus how, @Nullable String why) {
        return new Retag(id, topic, version, since, how, why, read, total, changed, startedAt, aliveAt);
    }

    /** As others see it: one that shows no life any more was interrupted. */
    Retag asOf(Instant oldestSign) {
        return status == RetagStatus.RUNNING && aliveAt.isBefore(oldestSign)
                ? ended(RetagStatus.INTERRUPTED, "the replica that was at it is gone; start it again")
                : this;
    }
}
