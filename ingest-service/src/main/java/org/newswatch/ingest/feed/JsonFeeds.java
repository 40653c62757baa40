package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Timestamps;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org); what it does not know is passed over. */
final class JsonFeeds {

    private static final String VERSION = "https://jsonfeed.org/version/";

    private JsonFeeds() {}

    /** @throws Refused 400 when the text is no JSON Feed */
    static RawFeed read(byte[] text, ObjectMapper json) {
        var feed = tree(text, json);
        if (!feed.path("items").isArray()) {
            throw Refused.malformed("the document is no JSON Feed: it has no array of items");
        }
        var items = new ArrayList<RawItem>();
        feed.path("items").forEach(item -> items.add(item(item)));
        var version = feed.path("version").asText("").toLowerCase(ROOT);
        return new RawFeed(
                MarkupText.line(text(feed, "title")),
                "json-" + (version.startsWith(VERSION) ? version.substring(VERSION.length()) : "1.0"),
                text(feed, "language"),
                text(feed, "home_page_url"),
                items);
    }

    private static JsonNode tree(byte[] text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        } catch (IOException e) {
            throw Refused.malformed("the document is not UTF-8");
        }
    }

    private static RawItem item(JsonNode item) {
        var link = text(item, "url");
        var html = text(item, "content_html");
        var plain = text(item, "content_text");
        return new RawItem(
                link == null ? text(item, "external_url") : link,
                text(item, "id"),
                orEmpty(text(item, "title")),
                orEmpty(text(item, "summary")),
                html == null ? orEmpty(plain) : MarkupText.of(html),
                text(item, "language"),
                instant(item, "date_published"),
                instant(item, "date_modified"),
                authors(item),
                texts(item.path("tags")));
    }

    /** Version 1.0 has one author, 1.1 many. */
    private static List<String> authors(JsonNode item) {
        var names = new ArrayList<String>();
        item.path("authors").forEach(author -> names.add(orEmpty(text(author, "name"))));
        if (names.isEmpty()) {
            names.add(orEmpty(text(item.path("author"), "name")));
        }
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asText("")));
        return texts;
    }

    /** A number is a text here: feeds have numeric ids. */
    private static @Nullable String text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(JsonNode item, String name) {
        var date = text(item, name);
        try {
            return date == null ? null : Timestamps.parse(date.strip());
        } catch (InvalidValue unreadable) {
            return null;
        }
    }
}
