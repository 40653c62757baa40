package org.newswatch.ingest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Languages;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.encoding.Decoded;
import org.newswatch.ingest.encoding.Decoder;

/** Reads a document of any format: bytes in; articles, a list of feeds or the feeds of a page out. */
@ApplicationScoped
public class FeedReader {

    private final ObjectMapper json;
    private final InstantSource clock;
    private final FeedConfig config;

    FeedReader(ObjectMapper json, InstantSource clock, FeedConfig config) {
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /**
     * @param contentType the value of the HTTP header; null when there was none
     * @param origin where the document came from: the base of its relative links
     * @throws Refused 400 when the document is no feed, or one that does harm
     */
    public Document read(byte[] document, @Nullable String contentType, @Nullable Link origin) {
        var end = clock.instant().plus(config.maxTime());
        var decoded = Decoder.decode(document, contentType);
        BooleanSupplier late = () -> clock.instant().isAfter(end);
        return switch (raw(decoded.text(), origin, late)) {
            case RawFeed raw -> feed(raw, decoded, origin, late);
            case Document other -> other;
            default -> throw new IllegalStateException("no such document");
        };
    }

    /** A {@link RawFeed}, or a document without items. */
    Object raw(String text, @Nullable Link origin, BooleanSupplier late) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == 0xFEFF)) {
            start++;
        }
        if (start == text.length()) {
            throw Refused.malformed("the document is empty");
        }
        if (text.charAt(start) == '{') {
            return new JsonFeeds(json, config.maxItems()).read(text.substring(start));
        }
        if (text.indexOf('<', start) < 0) {
            throw Refused.malformed("the document is no feed but plain text");
        }
        var read = new XmlFeeds(new XmlLinks(origin), config.maxItems()).read(text.substring(start), late);
        return read == null ? WebPages.read(text, origin) : read;
    }

    private Feed feed(RawFeed raw, Decoded decoded, @Nullable Link origin, BooleanSupplier late) {
        var language = language(raw.language());
        var title = raw.title().line();
        var site = Addresses.page(origin, raw.link());
        var items = new Items(raw, Addresses.of(origin, site, title), language, clock.instant());
        var warnings = new ArrayList<Feed.Warning>();
        decoded.warnings().forEach(warning -> warnings.add(new Feed.Warning(null, warning)));
        raw.broken().forEach(warning -> warnings.add(new Feed.Warning(null, warning)));
        raw.warnings().forEach(warning -> warnings.add(new Feed.Warning(null, warning)));
        var read = new ArrayList<Feed.Item>();
        for (int place = 0; place < raw.items().size(); place++) {
            if (late.getAsBoolean()) {
                warnings.add(new Feed.Warning(null, "it takes too long: only the first " + place + " items are taken"));
                break;
            }
            read.add(items.item(place));
        }
        warnings.addAll(items.warnings());
        return new Feed(
                new Feed.About(
                        title.isEmpty() ? null : title, raw.format(), language, site == null ? null : site.value()),
                raw.hints(),
                List.copyOf(read),
                List.copyOf(raw.deletions()),
                List.copyOf(warnings),
                new Feed.Troubled(decoded.mistaken(), !raw.broken().isEmpty()));
    }

    private static @Nullable String language(@Nullable String declared) {
        try {
            return declared == null || declared.isBlank()
                    ? null
                    : Languages.canonical(declared.strip().replace('_', '-'));
        } catch (InvalidValue notALanguage) {
            return null;
        }
    }
}
