package org.newswatch.ingest.dedupe;

/**
 * The answer for one article.
 *
 * @param id of the article, 32 hexadecimal digits
 * @param version the article has now, from 1
 */
public record Receipt(String id, int version, Outcome status) {

    boolean isNews() {
        return status != Outcome.DUPLICATE;
    }
}
