package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;

/**
 * A subscription in a file.
 *
 * @param place where in the file, {@code subscriptions[3]}
 * @param key what the subscription is known by: applied twice, the file means the same one
 */
record FileEntry(String place, String key, ObjectNode fields) {

    /** Those that are in form; what is wrong with the others is among the faults. */
    static List<FileEntry> all(List<JsonNode> file, Faults faults) {
        var entries = new ArrayList<FileEntry>();
        var places = new HashMap<String, String>();
        for (int i = 0; i < file.size(); i++) {
            var place = "subscriptions[" + i + "]";
            var node = file.get(i);
            faults.of(place, () -> {
                var entry = of(place, node);
                var other = places.putIfAbsent(entry.key(), place);
                if (other != null) {
                    throw Refused.invalid(OwnersForm.KEY, "is that of " + other + " too");
                }
                entries.add(entry);
            });
        }
        return entries;
    }

    private static FileEntry of(String place, JsonNode node) {
        if (!(node instanceof ObjectNode fields)) {
            throw Refused.invalid("", "expected a subscription");
        }
        var key = fields.path(OwnersForm.KEY);
        if (!key.isTextual() || key.asText().isBlank()) {
            throw Refused.invalid(
                    OwnersForm.KEY, "is missing: a name of your own, in quotes where it looks like a number");
        }
        return new FileEntry(place, key.asText(), fields);
    }

    /** What is asked for, under the key that the subscription itself has; none where it goes by its id. */
    ObjectNode asked(@Nullable String own) {
        var asked = fields.deepCopy();
        if (own == null) {
            asked.remove(OwnersForm.KEY);
        } else {
            asked.put(OwnersForm.KEY, own);
        }
        return asked;
    }
}
