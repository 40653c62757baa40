package org.newswatch.ingest.feed.suite;

import java.time.Instant;
import java.util.List;

/** What a reader made of a document, before anything is cut or cleaned; empty texts and lists where it found nothing. */
public record Reading(
        String format, String title, String link, String language, List<String> authors, List<Entry> entries) {

    /**
     * One item.
     *
     * @param links all of them, the one to read it at first
     */
    public record Entry(
            String title,
            List<String> links,
            String id,
            List<Instant> published,
            List<Instant> updated,
            List<String> written,
            String summary,
            String content,
            String language,
            List<String> authors,
            List<String> tags) {}
}
