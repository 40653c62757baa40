package org.newswatch.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/** RSS of all versions and Atom, understood by rome once the document stands. */
final class XmlFeeds {

    private XmlFeeds() {}

    /** @throws Refused 400 when the document is no feed */
    static RawFeed read(Document document) {
        var root = document.getRootElement().getName();
        if (root.equals("opml")) {
            throw Refused.notImplemented(
                    "lists of feeds (OPML) can't be taken yet; send the feed documents themselves");
        }
        resolveLinks(document);
        try {
            // Rome's dates are read in English whatever the machine speaks.
            var feed = new SyndFeedInput(false, Locale.US).build(document);
            return new RawFeed(
                    title(feed),
                    feed.getFeedType().replace('_', '-'),
                    language(feed, document),
                    feed.getLink(),
                    feed.getEntries().stream().map(XmlFeeds::item).toList());
        } catch (FeedException | RuntimeException notAFeed) {
            // A parser that others wrote, on bytes that anybody sent: whatever it stumbles over, the document is at
            // fault.
            throw Refused.malformed("the document is no RSS or Atom feed: its root element is " + root);
        }
    }

    /** Atom has its addresses in attributes, relative to the nearest {@code xml:base}. */
    private static void resolveLinks(Document document) {
        for (var element : document.getDescendants(Filters.element())) {
            var address = element.getAttributeValue("href");
            if (address != null && element.getName().equals("link")) {
                try {
                    var base = element.getXMLBaseURI();
                    element.setAttribute(
                            "href",
                            base == null
                                    ? address
                                    : base.resolve(address.strip()).toString());
                } catch (URISyntaxException | IllegalArgumentException unresolvable) {
                    // Stays as it is: whether it is an address is decided where articles are made.
                }
            }
        }
    }

    private static @Nullable String language(SyndFeed feed, Document document) {
        return feed.getLanguage() == null
                ? document.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE)
                : feed.getLanguage();
    }

    private static String title(SyndFeed feed) {
        return feed.getTitleEx() == null ? MarkupText.line(feed.getTitle()) : line(feed.getTitleEx());
    }

    private static RawItem item(SyndEntry entry) {
        var body = body(entry);
        return new RawItem(
                entry.getLink(),
                entry.getUri(),
                entry.getTitleEx() == null ? MarkupText.line(entry.getTitle()) : line(entry.getTitleEx()),
                text(entry.getDescription()),
                body,
                null,
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                authors(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String body(SyndEntry entry) {
        return entry.getContents().stream()
                .map(XmlFeeds::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<String> authors(SyndEntry entry) {
        var persons = entry.getAuthors().stream().map(SyndPerson::getName);
        return Stream.concat(persons, Stream.ofNullable(entry.getAuthor()))
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .toList();
    }

    private static String line(SyndContent content) {
        return isPlain(content) ? content.getValue() : MarkupText.line(content.getValue());
    }

    private static String text(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return "";
        }
        return isPlain(content) ? content.getValue() : MarkupText.of(content.getValue());
    }

    /** Only Atom says so; all else may be markup. */
    private static boolean isPlain(SyndContent content) {
        return "text".equals(content.getType()) || "text/plain".equals(content.getType());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
