package org.newswatch.ingest.feed.xml;

import java.util.Map;
import java.util.Set;

/** The elements that a document of ours begins with, and those that its items are. */
final class Roots {

    private static final Set<String> FEED = Set.of("item", "entry", "at:deleted-entry");
    private static final Map<String, Set<String>> ITEMS = Map.of(
            "rss",
            FEED,
            "rdf:rdf",
            FEED,
            "rdf",
            FEED,
            "channel",
            FEED,
            "feed",
            FEED,
            "entry",
            FEED,
            "urlset",
            Set.of("url"),
            "sitemapindex",
            Set.of("sitemap"),
            "opml",
            Set.of());
    private static final Set<String> PAGES = Set.of("html", "head", "body", "html:html");

    private Roots() {}

    static boolean isRoot(String key) {
        return ITEMS.containsKey(key);
    }

    static Set<String> itemsOf(String root) {
        return ITEMS.getOrDefault(root, Set.of());
    }

    static boolean isPage(String key) {
        return PAGES.contains(key);
    }
}
