package org.newswatch.ingest.feed;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.date.Dates;
import org.newswatch.ingest.encoding.Decoder;
import org.newswatch.ingest.feed.suite.Reading;

/** Our own raw reading of a document, for the suite. */
public final class SuiteReading {

    private static final Reading NOTHING = new Reading("", "", "", "", List.of(), List.of());

    private SuiteReading() {}

    public static Reading of(byte[] document, String contentType, String origin) {
        return ofText(Decoder.decode(document, contentType).text(), origin);
    }

    public static Reading ofText(String text, String origin) {
        try {
            var link = origin == null ? null : Links.canonical(origin);
            return FeedReaders.reader().raw(text, link, () -> false) instanceof RawFeed feed ? of(feed) : NOTHING;
        } catch (org.newswatch.gate.Refused noFeed) {
            return NOTHING;
        }
    }

    private static Reading of(RawFeed feed) {
        var language = requireNonNullElse(feed.language(), "").replace('_', '-');
        return new Reading(
                feed.format(),
                feed.title().value(),
                requireNonNullElse(feed.link(), ""),
                language,
                feed.authors(),
                feed.items().stream().map(item -> entry(item, language)).toList());
    }

    private static Reading.Entry entry(RawItem item, String language) {
        return new Reading.Entry(
                item.title().value(),
                item.links(),
                requireNonNullElse(item.guid(), ""),
                instants(item.published()),
                instants(item.updated()),
                Stream.concat(item.published().stream(), item.updated().stream())
                        .toList(),
                item.summary().value(),
                item.body().value(),
                requireNonNullElse(item.language(), language).replace('_', '-'),
                item.authors(),
                item.tags());
    }

    private static List<Instant> instants(List<String> written) {
        return written.stream().flatMap(text -> Dates.read(text).stream()).toList();
    }
}
