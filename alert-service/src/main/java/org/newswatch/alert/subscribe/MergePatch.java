package org.newswatch.alert.subscribe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, RFC 7396. */
final class MergePatch {

    private MergePatch() {}

    /** Changes the target and returns it. */
    static ObjectNode apply(ObjectNode patch, ObjectNode target) {
        for (var change : patch.properties()) {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else {
                target.set(change.getKey(), merged(change.getValue(), target.get(change.getKey())));
            }
        }
        return target;
    }

    private static JsonNode merged(JsonNode patch, @Nullable JsonNode target) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        return apply(changes, target instanceof ObjectNode inner ? inner : JsonNodeFactory.instance.objectNode());
    }
}
