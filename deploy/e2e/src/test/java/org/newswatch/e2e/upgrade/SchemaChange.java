package org.newswatch.e2e.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What in a JSON schema changed so that one release could not read what the other writes: readers of both ignore fields that they do not know,
 * and rely on those that are required, on types, and on what is listed.
 */
final class SchemaChange {

    /** What narrows a value: it stays as it is, as less than before fails the new reader and more the old one. */
    private static final List<String> BOUNDS = List.of("pattern", "format", "const", "minimum", "maximum", "maxItems");

    private final List<String> faults = new ArrayList<>();

    private SchemaChange() {}

    /** In sentences that name the place; none where both can read each other. */
    static List<String> faults(JsonNode former, JsonNode now) {
        var change = new SchemaChange();
        change.compare(former, now, "");
        return List.copyOf(change.faults);
    }

    private void compare(JsonNode former, JsonNode now, String place) {
        if (!former.path("type").equals(now.path("type"))) {
            fault(place, "was of type " + former.path("type") + " and is " + now.path("type"));
        }
        for (var bound : BOUNDS) {
            if (!former.path(bound).equals(now.path(bound))) {
                fault(place, "had the " + bound + " " + former.path(bound) + " and has " + now.path(bound));
            }
        }
        if (!words(former.path("enum")).equals(words(now.path("enum")))) {
            fault(place, "was one of " + former.path("enum") + " and is one of " + now.path("enum"));
        }
        if (now.path("additionalProperties").isBoolean()
                && !now.path("additionalProperties").asBoolean()) {
            fault(place, "is closed, so that a field more would be refused");
        }
        var required = words(former.path("required"));
        var requiredNow = words(now.path("required"));
        required.stream()
                .filter(field -> !requiredNow.contains(field))
                .forEach(field -> fault(place + "/" + field, "was always there, and readers rely on it"));
        requiredNow.stream()
                .filter(field -> !required.contains(field))
                .forEach(field -> fault(place + "/" + field, "is required, and was not written before"));
        former.path("properties").properties().forEach(property -> {
            var there = place + "/" + property.getKey();
            var nowThere = now.path("properties").path(property.getKey());
            if (nowThere.isMissingNode()) {
                fault(there, "is gone");
            } else {
                compare(property.getValue(), nowThere, there);
            }
        });
        if (former.has("items")) {
            compare(former.path("items"), now.path("items"), place + "/*");
        }
        former.path("$defs")
                .properties()
                .forEach(def -> compare(def.getValue(), now.path("$defs").path(def.getKey()), "$" + def.getKey()));
    }

    private void fault(String place, String what) {
        faults.add((place.isEmpty() ? "/" : place) + " " + what);
    }

    private static Set<String> words(JsonNode array) {
        var words = new LinkedHashSet<String>();
        StreamSupport.stream(array.spliterator(), false).forEach(word -> words.add(word.asText()));
        return words;
    }
}
