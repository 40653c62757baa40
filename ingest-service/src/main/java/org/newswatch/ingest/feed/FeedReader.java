package org.newswatch.ingest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Languages;
import org.newswatch.ingest.article.Link;

/** Reads a feed document of any format: bytes in, articles out. */
@ApplicationScoped
public class FeedReader {

    private final ObjectMapper json;

    FeedReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param contentType the value of the HTTP header; null when there was none
     * @param origin where the document came from: the base of its relative links
     * @throws Refused 400 when the document is no feed, or one that does harm
     */
    public Document read(byte[] document, @Nullable String contentType, @Nullable Link origin) {
        return feed(document, charset(contentType), origin);
    }

    private static @Nullable String charset(@Nullable String contentType) {
        int at = contentType == null ? -1 : contentType.indexOf("charset=");
        return contentType == null || at < 0
                ? null
                : contentType.substring(at + 8).replace("\"", "").strip();
    }

    private Feed feed(byte[] document, @Nullable String charset, @Nullable Link origin) {
        if (startsLikeJson(document)) {
            return feed(JsonFeeds.read(document, json), origin, null);
        }
        var parsed = SafeXml.parse(document, charset);
        return feed(XmlFeeds.read(parsed.document()), origin, parsed.damage());
    }

    private static Feed feed(RawFeed raw, @Nullable Link origin, @Nullable String damage) {
        var language = language(raw.language());
        var items = new Items(Addresses.of(origin, raw.link()), language, raw.title());
        var read = new ArrayList<Feed.Item>();
        for (int place = 0; place < raw.items().size(); place++) {
            read.add(items.item(place, raw.items().get(place)));
        }
        var warnings = new ArrayList<>(items.warnings());
        if (damage != null) {
            warnings.addFirst(new Feed.Warning(null, damage));
        }
        var title = raw.title().isEmpty() ? null : raw.title();
        return new Feed(
                new Feed.About(title, raw.format(), language),
                Hints.NONE,
                List.copyOf(read),
                List.of(),
                List.copyOf(warnings),
                new Feed.Troubled(false, damage != null));
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

    /** The first byte that is neither blank nor of a byte order mark decides. */
    private static boolean startsLikeJson(byte[] document) {
        for (byte one : document) {
            int octet = Byte.toUnsignedInt(one);
            if (octet > ' ' && octet < 0x80) {
                return octet == '{';
            }
        }
        return false;
    }
}
