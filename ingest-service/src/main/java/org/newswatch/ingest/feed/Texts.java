package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.feed.xml.Node;

/** Finds the texts of an element: title, summary and body. */
final class Texts {

    private static final String[] TITLES = {"title", "dc:title", "dcterms:title", "news:title", "itunes:title"};
    private static final String[] SUMMARIES = {
        "summary",
        "description",
        "abstract",
        "itunes:summary",
        "dc:description",
        "dcterms:abstract",
        "media:description",
        "itunes:subtitle"
    };
    private static final String[] BODIES = {
        "content:encoded", "content", "html:body", "html:div", "yandex:full-text", "fulltext", "fullitem", "body"
    };
    private static final Set<String> PLAINLY = Set.of("summary", "description", "abstract");
    private static final Set<String> ATOM = Set.of("feed", "entry");

    private Texts() {}

    /** Those that hold a body, a summary or a title, in this order. */
    static Stream<Node> all(Node item) {
        return Stream.of(BODIES, SUMMARIES, TITLES).flatMap(item::children);
    }

    static RawText title(Node node) {
        return first(node, TITLES);
    }

    static RawText summary(Node item) {
        var summary = summaries(item).findFirst().orElseGet(() -> first(item, SUMMARIES));
        return summary.isBlank() ? media(item, "media:description") : summary;
    }

    private static Stream<RawText> summaries(Node item) {
        return item.children().stream()
                .filter(node -> PLAINLY.contains(node.key()))
                .map(Texts::of)
                .filter(text -> !text.isBlank());
    }

    /** The longest where there are several; where there is none, the second of two summaries. */
    static RawText body(Node item) {
        return item.children(BODIES)
                .map(Texts::of)
                .filter(text -> !text.isBlank())
                .max(Comparator.comparingInt(text -> text.value().length()))
                .orElseGet(() -> summaries(item).skip(1).findFirst().orElse(RawText.NONE));
    }

    /** Below the item, or in the group or content it has. */
    static RawText media(Node item, String key) {
        var direct = first(item, key);
        return !direct.isBlank()
                ? direct
                : item.children("media:group", "media:content")
                        .map(group -> media(group, key))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(RawText.NONE);
    }

    static RawText first(Node node, String... keys) {
        return node.children(keys)
                .map(Texts::of)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(RawText.NONE);
    }

    static RawText of(Node node) {
        if (node.hasMarkup()) {
            return RawText.html(node.html());
        }
        var type = lower(node.attribute("type"));
        if ("base64".equals(lower(node.attribute("mode")))) {
            return typed(type, decoded(node.text()));
        }
        if (!ATOM.contains(node.root().key()) || isForeign(node)) {
            return "plain".equals(type) || "text/plain".equals(type)
                    ? RawText.plain(node.text())
                    : RawText.either(node.text());
        }
        if (!type.isEmpty() && !isText(type)) {
            return typed("", decoded(node.text()));
        }
        return typed(type, node.text());
    }

    private static boolean isForeign(Node node) {
        return node.key().indexOf(':') >= 0 || node.key().equals("description");
    }

    private static RawText typed(String type, String value) {
        return switch (type) {
            case "text", "text/plain", "plain" -> RawText.plain(value);
            case "" -> RawText.plain(value);
            default -> RawText.html(value);
        };
    }

    private static boolean isText(String type) {
        return type.indexOf('/') < 0 || type.startsWith("text/") || type.endsWith("xml");
    }

    /** Empty when it is no text: a picture, a sound. */
    private static String decoded(String base64) {
        try {
            var bytes = Base64.getMimeDecoder().decode(base64);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            return "";
        }
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.toLowerCase(ROOT);
    }
}
