package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.xml.Node;

/** Reads the items of RSS, Atom and CDF, each by whatever it holds: feeds mix the elements of all three. */
record XmlItems(XmlLinks links) {

    private static final String[] PUBLISHED = {
        "published",
        "pubdate",
        "dcterms:issued",
        "issued",
        "dcterms:created",
        "created",
        "dc:date",
        "date",
        "prism:publicationdate",
        "dcterms:date"
    };
    private static final String[] UPDATED = {"updated", "modified", "dcterms:modified", "lastmod", "lastbuilddate"};

    private static final int MOST_FILES = 50;

    RawItem read(Node item) {
        var addresses = links.ofItem(item);
        var title = Texts.title(item);
        return new RawItem(
                addresses,
                guid(item),
                title,
                title.line().isEmpty() ? standIns(item, addresses) : List.of(),
                Texts.summary(item),
                Texts.body(item),
                links.base(item),
                language(item),
                dates(item, PUBLISHED),
                updated(item),
                expires(item),
                item.text("prism:embargodate", "embargo", "embargoed"),
                People.authors(item),
                Tags.of(item));
    }

    private static @Nullable String guid(Node item) {
        var guid = item.text("guid", "id", "dc:identifier", "dcterms:identifier");
        return guid == null ? item.attribute("about") : guid;
    }

    private static List<String> standIns(Node item, List<String> addresses) {
        var names = new ArrayList<String>();
        names.add(Texts.media(item, "media:title").line());
        item.children("enclosure", "media:content", "link")
                .flatMap(file -> Stream.of("title", "url").map(file::attribute))
                .filter(name -> name != null && !name.isEmpty())
                .map(name -> Reference.isWeb(name) ? Titles.ofAddress(name) : name)
                .limit(MOST_FILES)
                .forEach(names::add);
        addresses.stream().limit(1).map(Titles::ofAddress).forEach(names::add);
        names.addAll(Tags.of(item));
        names.addAll(People.authors(item));
        item.children().stream().map(Node::text).forEach(names::add);
        names.removeIf(String::isBlank);
        return names;
    }

    static List<String> dates(Node item, String... keys) {
        return item.children(keys)
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** CDF has it as an attribute. */
    private static List<String> updated(Node item) {
        return Stream.concat(dates(item, UPDATED).stream(), Stream.ofNullable(item.attribute("lastmod")))
                .toList();
    }

    /** {@code dcterms:valid} as in "start=2026-01-01; end=2026-02-01;", or an element of its own. */
    private static @Nullable String expires(Node item) {
        var valid = item.text("dcterms:valid");
        int end = valid == null ? -1 : valid.indexOf("end=");
        return valid == null || end < 0
                ? item.text("expirationdate", "expires", "prism:expirationdate", "itunes:expires")
                : valid.substring(end + 4).split(";", 2)[0];
    }

    /**
     * Of its texts, the longest kinds first, or else of the item as a whole; empty where that is taken back. What the
     * whole feed says is known elsewhere.
     */
    private static @Nullable String language(Node item) {
        return Stream.of(
                        Stream.concat(Texts.all(item), Stream.of(item)).map(text -> text.attribute("xml:lang")),
                        item.children("dc:language", "dcterms:language", "language")
                                .map(Node::text)
                                .filter(tag -> !tag.isEmpty()))
                .flatMap(tags -> tags)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
