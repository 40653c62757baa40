package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.xml.Node;

/**
 * Finds the addresses in a document and resolves them by {@code xml:base}.
 *
 * @param origin where the document came from
 */
record XmlLinks(@Nullable Link origin) {

    /** Nobody has more, and each is compared with the ones before. */
    private static final int MOST = 50;

    private static final String[] IDS = {"guid", "id", "dc:identifier", "dcterms:identifier"};

    /** Where an item can be read, the best first. */
    List<String> ofItem(Node item) {
        var links = new ArrayList<String>();
        item.children("feedburner:origlink").forEach(link -> add(links, link, link.text()));
        item.children("feedburner:origlink").forEach(link -> add(links, link, link.attribute("href")));
        alternates(item).forEach(link -> add(links, link, written(link)));
        add(links, item, item.attribute("href"));
        item.child("guid")
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("ispermalink")))
                .ifPresent(guid -> addAddress(links, guid));
        item.children(IDS).forEach(id -> addAddress(links, id));
        addAbout(links, item);
        item.children("prism:url", "news:url").forEach(link -> add(links, link, link.text()));
        item.children("link")
                .filter(link -> isRelated(link.attribute("rel")))
                .forEach(link -> add(links, link, written(link)));
        Stream.concat(item.children("media:content", "media:player", "enclosure"), item.children("link"))
                .filter(link -> !link.key().equals("link") || "enclosure".equals(link.attribute("rel")))
                .forEach(file -> add(links, file, written(file)));
        return links;
    }

    /** The page a feed belongs to. */
    @Nullable
    String ofSite(Node feed) {
        var links = new ArrayList<String>();
        alternates(feed).forEach(link -> add(links, link, written(link)));
        add(links, feed, feed.attribute("href"));
        return links.isEmpty() ? null : links.getFirst();
    }

    /** Of an item or a feed: a link in the text of the element, or one of the relation {@code alternate}. */
    static Stream<Node> alternates(Node node) {
        return node.children("link", "url")
                .filter(link -> !link.key().equals("url") || !link.hasMarkup())
                .filter(link -> {
                    var rel = link.attribute("rel");
                    return rel == null
                            || rel.isBlank()
                            || rel.equalsIgnoreCase("alternate")
                            || rel.endsWith("/alternate");
                })
                .sorted(Comparator.comparingInt(XmlLinks::rank));
    }

    /** Pages for people come first, and what is the address itself before what only may be. */
    private static int rank(Node link) {
        var type = link.attribute("type");
        if (link.attribute("href") == null) {
            return link.text().isEmpty() ? 9 : 0;
        }
        return type == null || type.isBlank() ? 1 : type.toLowerCase(ROOT).contains("html") ? 0 : 2;
    }

    private static boolean isRelated(@Nullable String rel) {
        return rel != null && List.of("related", "via", "canonical", "self").contains(rel.toLowerCase(ROOT));
    }

    private static @Nullable String written(Node link) {
        var href = link.attribute("href");
        var address = href == null ? link.attribute("url") : href;
        return address == null ? link.text() : address;
    }

    private void addAbout(List<String> links, Node item) {
        var about = item.attribute("about");
        if (about != null && Reference.isWeb(about)) {
            add(links, item, about);
        }
    }

    private void addAddress(List<String> links, Node id) {
        if (Reference.isWeb(id.text())) {
            add(links, id, id.text());
        }
    }

    private void add(List<String> links, Node at, @Nullable String written) {
        if (written != null && !written.isBlank() && links.size() < MOST) {
            var address = resolve(at, written);
            if (!links.contains(address)) {
                links.add(address);
            }
        }
    }

    String resolve(Node at, String written) {
        return Reference.resolve(base(at), written);
    }

    @Nullable
    String base(Node at) {
        var base = origin == null ? null : origin.value();
        for (var next : at.bases()) {
            base = Reference.resolve(base, next);
        }
        return base;
    }
}
