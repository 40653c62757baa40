package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.xml.Node;

/** Names the format of an XML document by its root. */
final class Formats {

    private Formats() {}

    /** @param news whether its pages are marked as news */
    static String of(Node root, boolean news) {
        return switch (root.key()) {
            case "rss" -> versioned("rss", root.attribute("version"));
            case "rdf:rdf", "rdf" -> declares(root, "simple/0.9") ? "rss-0.90" : "rss-1.0";
            case "feed", "entry" -> atom(root);
            case "urlset" -> news || declares(root, "sitemap-news") ? "sitemap-news" : "sitemap";
            case "channel" -> declares(root, "rss1.1") ? "rss-1.1" : "cdf";
            default -> root.key();
        };
    }

    private static String atom(Node root) {
        if (declares(root, "www.w3.org/2005/atom")) {
            return "atom-1.0";
        }
        var version = root.attribute("version");
        return versioned("atom", version == null && declares(root, "purl.org/atom/ns") ? "0.3" : version);
    }

    private static String versioned(String name, @Nullable String version) {
        return version != null && version.matches("[0-9.]{1,8}") ? name + "-" + version : name;
    }

    private static boolean declares(Node root, String part) {
        return root.declarations().values().stream()
                .anyMatch(uri -> uri.toLowerCase(ROOT).contains(part));
    }
}
