package org.newswatch.ingest.article;

/**
 * The canonical address of a page.
 *
 * @param value absolute http or https address in ASCII, without fragment, default port and tracking parameters
 * @param host in lower case, international names in their ASCII form
 */
public record Link(String value, String host) {

    @Override
    public String toString() {
        return value;
    }
}
