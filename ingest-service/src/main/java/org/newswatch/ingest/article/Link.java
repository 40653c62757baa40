package org.newswatch.ingest.article;

/**
 * The canonical address of a page.
 *
 * @param value absolute http or https address in ASCII, without fragment, default port and tracking parameters
 * @param host in lower case, international names in their ASCII form
 */
public record Link(String value, String host) {

    /** Stands in for the address of an item that has none and of whose feed none is known either. */
    public static Link none(ArticleId id) {
        return new Link("urn:uuid:" + id.uuid(), "");
    }

    @Override
    public String toString() {
        return value;
    }
}
