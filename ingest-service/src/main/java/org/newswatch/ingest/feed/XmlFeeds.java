package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.feed.xml.Node;
import org.newswatch.ingest.feed.xml.XmlDocument;
import org.newswatch.ingest.feed.xml.XmlReader;

/** Reads XML documents of every format: RSS, Atom, CDF, sitemaps and lists of feeds. */
final class XmlFeeds {

    private final XmlLinks links;
    private final XmlItems feedItems;
    private final SitemapItems sitemapItems;
    private final int most;
    private final List<RawItem> items = new ArrayList<>();
    private final List<Node> maps = new ArrayList<>();
    private final List<Feed.Deletion> deletions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean news;

    /** @param most how many items are taken */
    XmlFeeds(XmlLinks links, int most) {
        this.links = links;
        this.feedItems = new XmlItems(links);
        this.sitemapItems = new SitemapItems(links);
        this.most = most;
    }

    /** What a document is: one of {@link RawFeed}, {@link FeedList}, {@link Sitemaps}; null when it is a page. */
    @Nullable
    Object read(String text, BooleanSupplier late) {
        var document = XmlReader.read(text, this::take, () -> late.getAsBoolean() && warn("it takes too long to read"));
        var root = document.root();
        if (root == null) {
            if (document.page()) {
                return null;
            }
            throw Refused.malformed(
                    document.first().isEmpty()
                            ? "the document is no feed: there is no element in it"
                            : "the document is no feed: it begins with <" + shown(document.first()) + ">");
        }
        return switch (root.key()) {
            case "opml" -> OpmlLists.read(root, document.broken());
            case "sitemapindex" -> sitemapItems.list(maps);
            default -> feed(root, document);
        };
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    private boolean take(Node item) {
        switch (item.key()) {
            case "at:deleted-entry" -> deletions.add(deletion(item));
            case "sitemap" -> maps.add(item);
            default -> {
                if (items.size() >= most) {
                    return !warn("more than " + most + " items: only the first ones are taken");
                }
                news |= SitemapItems.isNews(item);
                items.add(item.key().equals("url") ? sitemapItems.read(item) : feedItems.read(item));
            }
        }
        return true;
    }

    private boolean warn(String message) {
        warnings.add(message);
        return true;
    }

    private Feed.Deletion deletion(Node deleted) {
        var link = XmlLinks.alternates(deleted)
                .map(at -> at.attribute("href"))
                .filter(Objects::nonNull)
                .map(href -> links.resolve(deleted, href))
                .findFirst()
                .orElse(null);
        return new Feed.Deletion(Objects.requireNonNullElse(deleted.attribute("ref"), ""), Addresses.orNull(link));
    }

    private RawFeed feed(Node root, XmlDocument document) {
        var feed = root.child("channel").orElse(root);
        boolean nothing = document.items() == 0;
        if (nothing && document.cut()) {
            throw Refused.malformed(document.broken().getFirst().replaceFirst(";[^;]*$", "")
                    + "; no item is complete, nothing was taken");
        }
        if (nothing && root.key().equals("rss") && feed == root && root.attribute("version") == null) {
            throw Refused.malformed("the document is no feed: it is an empty rss element");
        }
        var hints = XmlHints.read(feed, links, warnings);
        var language = Stream.of(
                        feed.text("language", "dc:language", "dcterms:language"), feed.language(), root.language())
                .filter(tag -> tag != null && !tag.isBlank())
                .findFirst()
                .orElse(null);
        boolean entry = root.key().equals("entry");
        return new RawFeed(
                entry ? RawText.NONE : Texts.title(feed),
                Formats.of(root, news),
                language,
                entry ? null : links.ofSite(feed),
                People.ofFeed(feed),
                hints,
                items,
                deletions,
                document.broken(),
                warnings);
    }
}
