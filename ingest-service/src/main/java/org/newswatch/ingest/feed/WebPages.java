package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Text;

/** Finds the feeds that a page for people names in its head. */
final class WebPages {

    /** Heads end long before that many characters. */
    private static final int MOST_READ = 1_000_000;

    private static final int MOST_FEEDS = 100;

    private static final Set<String> FEEDS = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "text/rss+xml",
            "text/atom+xml",
            "application/x.atom+xml",
            "application/x-atom+xml");

    private WebPages() {}

    /** @throws Refused 400 when it names none: a login, a challenge, a page about something else */
    static WebPage read(String html, @Nullable Link origin) {
        var base = origin == null ? "" : origin.value();
        var page = Jsoup.parse(html.length() > MOST_READ ? html.substring(0, MOST_READ) : html, base);
        var title = Text.line(page.title());
        var feeds = page.select("link[href]").stream()
                .filter(WebPages::isFeed)
                .sorted(Comparator.comparingInt(WebPages::rank))
                .map(link -> alternate(link, page, base))
                .filter(feed -> Reference.isWeb(feed.url()))
                .distinct()
                .limit(MOST_FEEDS)
                .toList();
        if (feeds.isEmpty()) {
            throw Refused.malformed("the document is no feed but a page for people"
                    + (title.isEmpty() ? "" : " (\"" + Text.cut(title, 80) + "\")") + ", and it names no feed");
        }
        return new WebPage(title.isEmpty() ? null : title, feeds);
    }

    private static boolean isFeed(Element link) {
        var rel = List.of(link.attr("rel").toLowerCase(ROOT).split("\\s+"));
        var type = type(link);
        boolean perhaps = type.endsWith("/xml") || type.equals("application/json");
        boolean feed = FEEDS.contains(type)
                || (perhaps && (address(link).contains("feed") || address(link).contains("rss")));
        return rel.contains("feed") || (rel.contains("alternate") && feed);
    }

    /** What is said of an article's comments comes last; else the order of the page stands. */
    private static int rank(Element link) {
        var type = type(link);
        boolean comments = (address(link) + link.attr("title").toLowerCase(ROOT)).contains("comment");
        int kind = type.contains("rss") || type.contains("atom") ? 0 : type.contains("rdf") ? 1 : 2;
        return comments ? 10 + kind : kind;
    }

    private static WebPage.Alternate alternate(Element link, Document page, String base) {
        var declared = page.selectFirst("base[href]");
        var from = declared == null ? base : Reference.resolve(base, declared.attr("href"));
        var title = Text.line(link.attr("title"));
        return new WebPage.Alternate(
                Reference.resolve(from, link.attr("href")),
                type(link).isEmpty() ? null : type(link),
                title.isEmpty() ? null : title);
    }

    private static String type(Element link) {
        return link.attr("type").toLowerCase(ROOT).split(";", 2)[0].strip();
    }

    private static String address(Element link) {
        return link.attr("href").toLowerCase(ROOT);
    }
}
