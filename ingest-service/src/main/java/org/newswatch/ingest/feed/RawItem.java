package org.newswatch.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as its feed has it; nothing is checked yet.
 *
 * @param links the best first; may be relative
 * @param standIns what may stand for a title where there is neither a title nor a text, the best first; none beside a title
 * @param published dates as written, the best first
 * @param updated dates as written, the best first
 * @param base what relative addresses in its texts are relative to
 * @param expires as written
 * @param embargo until when it was not to be published, as written
 */
record RawItem(
        List<String> links,
        @Nullable String guid,
        RawText title,
        List<String> standIns,
        RawText summary,
        RawText body,
        @Nullable String base,
        @Nullable String language,
        List<String> published,
        List<String> updated,
        @Nullable String expires,
        @Nullable String embargo,
        List<String> authors,
        List<String> tags) {

    boolean isEmpty() {
        return links.isEmpty()
                && guid == null
                && title.isBlank()
                && summary.isBlank()
                && body.isBlank()
                && standIns.isEmpty();
    }
}
