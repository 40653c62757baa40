package org.newswatch.enrich.analyze;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.pipeline.Analysis;
import org.newswatch.enrich.topic.Verdict;

/**
 * An analysis, and on request why it came out so.
 *
 * @param explanation one verdict per topic, best score first; absent where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explained(
        @JsonUnwrapped Analysis analysis, @Nullable List<Verdict> explanation) {}
