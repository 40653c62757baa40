package org.newswatch.ingest.poll;

import java.util.List;
import org.newswatch.ingest.feed.Document;
import org.newswatch.ingest.feed.WebPage;

/** What asking an address once brought. */
public sealed interface Probe {

    /**
     * A document; a page for people only when none of the feeds it names could be read.
     *
     * @param url where the document is, after permanent redirects and after the link from a page to its feed
     * @param others further feeds that the page named, best first; none when no page led there
     */
    record Found(String url, Document document, List<WebPage.Alternate> others) implements Probe {}

    /** @param reason a clause that says why nothing could be read */
    record NotFound(String url, String reason) implements Probe {}
}
