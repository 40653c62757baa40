package org.newswatch.ingest.dedupe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The answer for one article.
 *
 * @param id of the article, 32 hexadecimal digits
 * @param version the article has now, from 1
 * @param changed which of title, summary, body and authors differ from the version before, as far as that is known
 */
public record Receipt(
        String id,
        int version,
        Outcome status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> changed) {

    public Receipt(String id, int version, Outcome status) {
        this(id, version, status, List.of());
    }

    boolean isNews() {
        return status != Outcome.DUPLICATE;
    }
}
