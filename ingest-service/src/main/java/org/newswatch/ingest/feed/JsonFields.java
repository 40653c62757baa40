package org.newswatch.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, for readers who take what they understand. */
record JsonFields(JsonNode node) {

    /** The first of these fields that has one. A number is a text too: feeds have numeric ids. */
    @Nullable
    String text(String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    List<String> texts(String... names) {
        return Stream.of(names)
                .map(this::text)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    boolean is(String name) {
        return node.path(name).asBoolean(false);
    }

    boolean has(String... names) {
        return Stream.of(names).anyMatch(node::has);
    }

    JsonFields object(String name) {
        return new JsonFields(node.path(name));
    }

    /** The elements of an array; an object in its place is its one element. */
    List<JsonFields> objects(String name) {
        var value = node.path(name);
        var objects = new ArrayList<JsonFields>();
        if (value.isArray()) {
            value.forEach(element -> objects.add(new JsonFields(element)));
        } else if (value.isObject()) {
            objects.add(new JsonFields(value));
        }
        return objects;
    }

    /** The texts of an array, or the names of the objects in it; one text in its place is one. */
    List<String> names(String name) {
        var value = node.path(name);
        var names = new ArrayList<String>();
        if (value.isTextual()) {
            names.addAll(Tags.split(value.asText()));
        }
        for (var element : value.isArray() ? value : List.<JsonNode>of()) {
            var text = element.isObject() ? new JsonFields(element).text("name", "literal") : element.asText();
            if (text != null && !text.isBlank()) {
                names.add(text);
            }
        }
        return names;
    }
}
