package org.newswatch.bench.percolator.results;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * All that one run of the command measured; an experiment that did not run is null.
 *
 * @param label what was measured where it is not the present state, such as "before"
 * @param jmh as JMH wrote it
 */
public record Results(
        String at,
        String label,
        long seed,
        boolean quick,
        @Nullable Part<MatchResult> match,
        @Nullable Part<FrequentWordResult> frequentWord,
        @Nullable Part<GrowthResult> growth,
        @Nullable Part<ChangesResult> changes,
        @Nullable Part<HeapResult> heap,
        @Nullable JsonNode jmh) {}
