package org.newswatch.ingest.submit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;

/** The answer for many articles: how many became what, and what became of single ones. */
public record BatchAnswer(long accepted, long updated, long duplicate, long rejected, List<Result> results) {

    /**
     * What became of one.
     *
     * @param index its place in the batch, from 0
     * @param status accepted, updated, duplicate or rejected
     * @param problem why it was rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            long index,
            @Nullable String id,
            @Nullable Integer version,
            String status,
            @Nullable Problem problem) {}
}
