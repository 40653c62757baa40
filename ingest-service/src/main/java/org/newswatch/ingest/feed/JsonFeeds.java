package org.newswatch.ingest.feed;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.JsonFaults;
import org.newswatch.gate.Refused;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), item by item; what it does not know is passed over. */
final class JsonFeeds {

    private static final String VERSION = "https://jsonfeed.org/version/";

    private final ObjectMapper json;
    private final ObjectReader part;
    private final int most;
    private final List<RawItem> items = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean listed;

    /** @param most how many items are taken */
    JsonFeeds(ObjectMapper json, int most) {
        this.json = json;
        this.part = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.most = most;
    }

    /** @throws Refused 400 when the text is no JSON Feed and no ninjs article */
    RawFeed read(String text) {
        var top = new JsonFields(top(text));
        if (!listed && Ninjs.isOne(top)) {
            return Ninjs.read(top);
        }
        if (!listed) {
            throw Refused.malformed(
                    "the document is no JSON Feed: it has no array of items; and it is no ninjs article either");
        }
        if (top.is("expired")) {
            warnings.add("the feed says that it has ended");
        }
        return new RawFeed(
                RawText.either(orEmpty(top.text("title"))),
                "json-" + version(orEmpty(top.text("version")).toLowerCase(ROOT)),
                top.text("language"),
                top.text("home_page_url"),
                authors(top),
                hints(top),
                items,
                List.of(),
                broken,
                warnings);
    }

    private static String version(String written) {
        var version = written.replace("http://", "https://").replace("https://www.", "https://");
        return version.startsWith(VERSION) && version.length() < VERSION.length() + 8
                ? version.substring(VERSION.length())
                : "1.0";
    }

    /** All but the items, which are read as they come; a document that breaks off keeps the complete ones. */
    private ObjectNode top(String text) {
        var top = json.createObjectNode();
        try (var parser = json.getFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    listed = true;
                    items(parser);
                } else {
                    top.set(name, part.<JsonNode>readValue(parser));
                }
            }
        } catch (JsonProcessingException e) {
            var refusal = JsonFaults.refusal(e);
            if (items.isEmpty()) {
                throw refusal;
            }
            broken.add("the document is broken: " + refusal.getMessage()
                    + "; only the items complete before that are taken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return top;
    }

    private void items(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = part.readValue(parser);
            if (items.size() < most) {
                items.add(item(new JsonFields(item)));
            } else if (warnings.isEmpty()) {
                warnings.add("more than " + most + " items: only the first ones are taken");
            }
        }
    }

    private static Hints hints(JsonFields feed) {
        var hubs = feed.objects("hubs").stream()
                .map(hub -> hub.text("url"))
                .filter(Objects::nonNull)
                .filter(Reference::isWeb)
                .toList();
        return new Hints(feed.text("feed_url"), hubs, null, feed.text("next_url"), null, Set.of(), Set.of());
    }

    private static RawItem item(JsonFields item) {
        var id = item.text("id");
        var html = item.text("content_html");
        var plain = item.text("content_text");
        var links = new ArrayList<>(item.texts("url", "external_url"));
        if (id != null && Reference.isWeb(id) && !links.contains(id)) {
            links.add(id);
        }
        var files = item.objects("attachments");
        files.stream().map(file -> file.text("url")).filter(Objects::nonNull).forEach(links::add);
        return new RawItem(
                links,
                id,
                RawText.either(orEmpty(item.text("title"))),
                Stream.concat(
                                files.stream().map(file -> file.text("title")),
                                Stream.concat(item.names("tags").stream(), authors(item).stream()))
                        .filter(Objects::nonNull)
                        .toList(),
                RawText.either(orEmpty(item.text("summary"))),
                html == null ? RawText.plain(orEmpty(plain)) : RawText.html(html),
                null,
                item.text("language"),
                item.texts("date_published"),
                item.texts("date_modified"),
                null,
                null,
                authors(item),
                item.names("tags"));
    }

    /** Version 1.0 has one author, 1.1 many. */
    private static List<String> authors(JsonFields object) {
        var names = object.names("authors");
        var name = object.object("author").text("name");
        return names.isEmpty() && name != null ? List.of(name) : names;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
