package org.newswatch.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/** One article as IPTC's ninjs has it: 1.x with a field for each text, 2.x and 3.x with lists of them. */
final class Ninjs {

    private static final Set<String> STATES = Set.of("", "usable", "withheld", "canceled", "cancelled");

    private Ninjs() {}

    static boolean isOne(JsonFields top) {
        return top.text("uri") != null
                && top.has(
                        "headline",
                        "headlines",
                        "body_text",
                        "body_html",
                        "body_xhtml",
                        "bodies",
                        "pubstatus",
                        "versioncreated",
                        "description_text",
                        "descriptions",
                        "representationtype");
    }

    /** @throws Refused 400 for an article that its source withholds */
    static RawFeed read(JsonFields top) {
        var state = Objects.requireNonNullElse(top.text("pubstatus"), "");
        if (state.equals("withheld")) {
            throw Refused.invalid("pubstatus", "the source withholds the article");
        }
        boolean gone = state.startsWith("cancel");
        var uri = String.valueOf(top.text("uri"));
        return new RawFeed(
                RawText.plain(Objects.requireNonNullElse(source(top), "")),
                "ninjs-" + version(top),
                top.text("language"),
                null,
                List.of(),
                Hints.NONE,
                gone ? List.of() : List.of(article(top)),
                gone ? List.of(new Feed.Deletion(uri, Addresses.orNull(uri))) : List.of(),
                List.of(),
                STATES.contains(state) ? List.of() : List.of("pubstatus is unknown: taken as usable"));
    }

    private static @Nullable String source(JsonFields top) {
        var sources = top.names("infosources");
        return sources.isEmpty()
                ? top.names("infosource").stream().findFirst().orElse(top.text("source", "copyrightholder"))
                : sources.getFirst();
    }

    private static String version(JsonFields top) {
        var declared = top.object("standard").text("version");
        if (declared != null && declared.matches("[0-9.]{1,8}")) {
            return declared;
        }
        return top.has("headlines", "bodies", "descriptions") ? "2.0" : "1.0";
    }

    private static RawItem article(JsonFields top) {
        var links = new ArrayList<String>();
        Stream.of("canonicalurl", "canonical", "url", "link", "uri")
                .map(top::text)
                .filter(link -> link != null && Reference.isWeb(link))
                .forEach(links::add);
        var tags = new ArrayList<String>();
        Stream.of("subject", "subjects", "keywords", "genre", "genres")
                .map(top::names)
                .forEach(tags::addAll);
        var byline = top.names("bylines");
        return new RawItem(
                List.copyOf(links),
                top.text("uri"),
                RawText.either(Objects.requireNonNullElse(headline(top), "")),
                top.texts("slugline", "title", "name"),
                longest(top, "description", "descriptions"),
                longest(top, "body", "bodies"),
                null,
                top.text("language"),
                top.texts("firstpublished", "firstcreated", "contentcreated", "versioncreated"),
                top.texts("versioncreated", "contentmodified"),
                top.text("expires"),
                top.text("embargoed"),
                byline.isEmpty() ? top.texts("byline", "by") : byline,
                tags);
    }

    /** The main one where there are several. */
    private static @Nullable String headline(JsonFields top) {
        var single = top.text("headline");
        return single != null
                ? single
                : top.objects("headlines").stream()
                        .sorted(Comparator.comparingInt(one -> "main".equals(one.text("role")) ? 0 : 1))
                        .map(one -> one.text("value"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static RawText longest(JsonFields top, String single, String several) {
        var texts = new ArrayList<RawText>();
        Stream.of("_html", "_xhtml")
                .map(end -> top.text(single + end))
                .filter(Objects::nonNull)
                .forEach(text -> texts.add(RawText.html(text)));
        top.objects(several).forEach(one -> {
            var value = Objects.requireNonNullElse(one.text("value"), "");
            var type = Objects.requireNonNullElse(one.text("contenttype"), "");
            texts.add(type.contains("html") ? RawText.html(value) : RawText.either(value));
        });
        if (texts.isEmpty()) {
            texts.add(RawText.plain(Objects.requireNonNullElse(top.text(single + "_text", single), "")));
        }
        return texts.stream()
                .max(Comparator.comparingInt(text -> text.value().length()))
                .orElseThrow();
    }
}
