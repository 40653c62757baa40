package org.newswatch.ingest.subscribe;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;
import org.newswatch.ingest.feed.Feed;

/** The answer for a list of feeds: how many became what, and what became of each. */
record ListAnswer(
        Feed.About feed,
        int subscribed,
        int already,
        int rejected,
        List<Result> results,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Feed.Warning> warnings) {

    static ListAnswer of(Feed.About about, List<Result> results, List<Feed.Warning> warnings) {
        return new ListAnswer(
                about,
                count(results, Status.SUBSCRIBED),
                count(results, Status.ALREADY),
                count(results, Status.REJECTED),
                results,
                warnings);
    }

    private static int count(List<Result> results, Status status) {
        return (int) results.stream().filter(result -> result.status == status).count();
    }

    /** What became of one feed, or would. */
    enum Status {
        SUBSCRIBED,
        ALREADY,
        REJECTED;

        @JsonValue
        String word() {
            return name().toLowerCase(ROOT);
        }
    }

    /**
     * One feed of the list.
     *
     * @param index its place in the list, from 0
     * @param url canonical; as written when it was rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int index,
            String url,
            @Nullable UUID id,
            Status status,
            @Nullable Problem problem) {}
}
