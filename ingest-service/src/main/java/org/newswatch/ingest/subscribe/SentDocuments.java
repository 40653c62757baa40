package org.newswatch.ingest.subscribe;

import static java.util.Locale.ROOT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Document;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedList;
import org.newswatch.ingest.feed.FeedReader;
import org.newswatch.ingest.feed.Sitemaps;
import org.newswatch.ingest.feed.WebPage;
import org.newswatch.ingest.subscribe.SubscribeMetrics.OfDocument;

/** Does with a document that somebody sent what its kind asks for. */
@ApplicationScoped
class SentDocuments {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "application/feed+json",
            "text/x-opml");

    /** How many addresses a sentence names. */
    private static final int NAMED = 3;

    private final FeedReader reader;
    private final FeedDocuments items;
    private final ListedFeeds lists;
    private final SubscribeMetrics metrics;

    SentDocuments(FeedReader reader, FeedDocuments items, ListedFeeds lists, SubscribeMetrics metrics) {
        this.reader = reader;
        this.items = items;
        this.lists = lists;
        this.metrics = metrics;
    }

    /**
     * Whether a body of this type is a document; else it is a subscription.
     *
     * @throws Refused 400 or 415 when it is neither
     */
    static boolean isDocument(@Nullable MediaType type, @Nullable String as) {
        if (as != null && !as.equals("feed")) {
            throw Refused.invalid("as", "must be feed");
        }
        var name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(ROOT);
        if (as != null || TYPES.contains(name)) {
            return true;
        }
        if (name.equals(MediaType.APPLICATION_JSON)) {
            return false;
        }
        throw Refused.unsupported("a subscription comes as application/json; a feed document comes as one of "
                + TYPES.stream().sorted().collect(Collectors.joining(", ")) + ", or as anything with ?as=feed");
    }

    /** @return a {@link FeedAnswer}, a {@link FeedAnswer.DryRun} or a {@link ListAnswer} */
    Object take(
            String tenant,
            byte[] document,
            @Nullable MediaType type,
            @Nullable String source,
            boolean dryRun,
            Trace trace) {
        try {
            var origin = origin(source);
            var read = reader.read(document, type == null ? null : type.toString(), origin);
            var answer = dryRun ? show(tenant, read, origin) : take(tenant, read, origin, trace);
            metrics.count(dryRun ? OfDocument.SHOWN : OfDocument.TAKEN);
            return answer;
        } catch (Refused e) {
            metrics.count(OfDocument.REFUSED);
            throw e;
        }
    }

    private Object take(String tenant, Document read, @Nullable Link origin, Trace trace) {
        return switch (read) {
            case Feed feed -> items.take(feed, origin, trace);
            case FeedList list -> lists.subscribe(tenant, list);
            case Sitemaps sitemaps -> throw index(sitemaps);
            case WebPage page -> throw page(page);
        };
    }

    private Object show(String tenant, Document read, @Nullable Link origin) {
        return switch (read) {
            case Feed feed -> items.show(feed, origin, new FeedAnswer.Described(null, feed.feed(), null), List.of());
            case FeedList list -> lists.show(tenant, list);
            case Sitemaps sitemaps -> throw index(sitemaps);
            case WebPage page -> throw page(page);
        };
    }

    private static Refused index(Sitemaps index) {
        return Refused.unprocessable(
                "an index of sitemaps has no items: send the sitemaps it names, or subscribe to one of them"
                        + named(index.urls()));
    }

    private static Refused page(WebPage page) {
        return Refused.malformed(
                page.feeds().isEmpty()
                        ? "this is a page for people and no feed: send the feed's own document"
                        : "this is a page for people and no feed: subscribe to a feed it names"
                                + named(page.feeds().stream()
                                        .map(WebPage.Alternate::url)
                                        .toList()));
    }

    private static String named(List<String> urls) {
        return urls.isEmpty()
                ? ""
                : ": " + urls.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (urls.size() > NAMED ? " and " + (urls.size() - NAMED) + " more" : "");
    }

    private static @Nullable Link origin(@Nullable String source) {
        try {
            return source == null ? null : Links.canonical(source);
        } catch (InvalidValue e) {
            throw Refused.invalid("source", String.valueOf(e.getMessage()));
        }
    }
}
