package org.newswatch.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.newswatch.ingest.date.Dates;
import org.newswatch.ingest.feed.xml.Node;

/** Reads sitemaps: pages, with what Google's extension for news says of them, and lists of other sitemaps. */
record SitemapItems(XmlLinks links) {

    private static final Comparator<Node> LATEST_FIRST =
            Comparator.comparing((Node map) -> Objects.requireNonNullElse(map.text("lastmod"), ""), (one, other) -> {
                var first = Dates.read(one).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
                var second = Dates.read(other).map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
                return second.compareTo(first);
            });

    static boolean isNews(Node page) {
        return page.child("news:news").isPresent();
    }

    RawItem read(Node page) {
        var news = page.child("news:news").orElse(page);
        var links = new ArrayList<String>();
        page.children("loc")
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> links.add(this.links.resolve(page, text)));
        var pictures = page.children("image:image", "video:video")
                .flatMap(file -> file.children("image:title", "video:title", "image:caption"))
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return new RawItem(
                links,
                null,
                Texts.title(news),
                pictures,
                RawText.NONE,
                RawText.NONE,
                null,
                news.children("news:publication")
                        .map(publication -> publication.text("news:language"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(news.text("news:language")),
                XmlItems.dates(news, "news:publication_date"),
                XmlItems.dates(page, "lastmod"),
                null,
                null,
                List.of(),
                Tags.of(news));
    }

    /** The maps a list names. */
    Sitemaps list(List<Node> maps) {
        return new Sitemaps(maps.stream()
                .sorted(LATEST_FIRST)
                .map(map -> map.text("loc"))
                .filter(Objects::nonNull)
                .map(loc -> Reference.resolve(
                        links.origin() == null ? null : links.origin().value(), loc))
                .distinct()
                .toList());
    }
}
