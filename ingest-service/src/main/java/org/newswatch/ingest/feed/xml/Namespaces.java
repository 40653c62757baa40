package org.newswatch.ingest.feed.xml;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces feeds use, by the prefix they usually have; the empty one stands for the formats' own elements. Their
 * addresses are written in many ways: scheme, case and what they end with do not count.
 */
final class Namespaces {

    static final String CORE = "";
    static final String UNKNOWN = "?";

    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        add(
                CORE,
                "backend.userland.com/rss",
                "backend.userland.com/rss2",
                "backend.userland.com/rss091",
                "backend.userland.com/rss092",
                "backend.userland.com/rss093",
                "backend.userland.com/rss094",
                "blogs.law.harvard.edu/tech/rss",
                "cyber.law.harvard.edu/rss",
                "rssboard.org/rss",
                "my.netscape.com/rdf/simple/0.9",
                "my.netscape.com/publish/formats/rss-0.91",
                "channel.netscape.com/rdf/simple/0.9",
                "purl.org/rss/1.0",
                "purl.org/rss/1.0/modules/rss091",
                "purl.org/net/rss1.1",
                "purl.org/atom/ns",
                "w3.org/2005/atom",
                "purl.org/atom/app",
                "purl.org/echo",
                "purl.org/pie",
                "uri/of/echo/namespace",
                "example.com/newformat",
                "example.com/necho",
                "sitemaps.org/schemas/sitemap/0.9",
                "sitemaps.org/schemas/sitemap/0.90",
                "google.com/schemas/sitemap/0.84",
                "google.com/schemas/sitemap/0.9",
                "opml.org/spec2");
        add("dc", "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/metadata/dublin_core");
        add("dcterms", "purl.org/dc/terms", "purl.org/dc/dcterms");
        add("content", "purl.org/rss/1.0/modules/content");
        add("sy", "purl.org/rss/1.0/modules/syndication");
        add("slash", "purl.org/rss/1.0/modules/slash");
        add("media", "search.yahoo.com/mrss", "video.search.yahoo.com/mrss", "tools.search.yahoo.com/mrss");
        add("itunes", "itunes.com/dtds/podcast-1.0.dtd", "itunes.apple.com/dtds/podcast-1.0.dtd");
        add("itunes", "example.com/dtds/podcast-1.0.dtd");
        add("feedburner", "rssnamespace.org/feedburner/ext/1.0", "feedburner.com/rss/ext/1.0");
        add("rdf", "w3.org/1999/02/22-rdf-syntax-ns");
        add("html", "w3.org/1999/xhtml");
        add("svg", "w3.org/2000/svg");
        add("math", "w3.org/1998/math/mathml");
        add("thr", "purl.org/syndication/thread/1.0");
        add("at", "purl.org/atompub/tombstones/1.0");
        add("fh", "purl.org/syndication/history/1.0");
        add("news", "google.com/schemas/sitemap-news/0.9", "google.com/schemas/sitemap-news");
        add("image", "google.com/schemas/sitemap-image/1.1");
        add("video", "google.com/schemas/sitemap-video/1.1");
        add("prism", "prismstandard.org/namespaces/1.2/basic", "prismstandard.org/namespaces/basic/2.0");
        add("georss", "georss.org/georss");
        add("yandex", "news.yandex.ru");
        add("xlink", "w3.org/1999/xlink");
    }

    private Namespaces() {}

    private static void add(String prefix, String... addresses) {
        for (var address : addresses) {
            KNOWN.put(address, prefix);
        }
    }

    /**
     * The usual prefix.
     *
     * @param address as declared; null when nobody declares it
     * @param prefix as written; an unknown namespace with a usual prefix is believed to be the usual one
     */
    static String of(@Nullable String address, String prefix) {
        if (address == null) {
            return prefix.equals("atom") || prefix.equals("rss") ? CORE : prefix.toLowerCase(ROOT);
        }
        var known = KNOWN.get(bare(address));
        if (known != null) {
            return known;
        }
        var usual = prefix.toLowerCase(ROOT);
        if (address.isBlank()) {
            return CORE;
        }
        return KNOWN.containsValue(usual) && !usual.isEmpty() ? usual : UNKNOWN;
    }

    private static String bare(String address) {
        var bare = address.strip().toLowerCase(ROOT);
        int scheme = bare.indexOf("://");
        bare = scheme < 0 ? bare : bare.substring(scheme + 3);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        int end = bare.length();
        while (end > 0 && "/#".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }
}
