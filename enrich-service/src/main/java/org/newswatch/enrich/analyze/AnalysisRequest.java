package org.newswatch.enrich.analyze;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text to analyse, within the limits of an article.
 *
 * @param url where it was published; not read by the rules of today
 * @param language as the source declares it, BCP 47
 */
public record AnalysisRequest(
        @NotBlank @Size(max = 1_000) String title,
        @Nullable @Size(max = 1_000_000) String body,
        @Nullable @Size(max = 20_000) String summary,
        @Nullable @Size(max = 2_048) String url,
        @Nullable @Size(max = 100) String language) {}
