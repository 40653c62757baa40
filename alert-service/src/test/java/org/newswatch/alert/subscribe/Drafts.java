package org.newswatch.alert.subscribe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies of subscriptions. */
final class Drafts {

    private Drafts() {}

    static Map<String, Object> whole() {
        return Map.of(
                "name", "Grid and gas",
                "topics", List.of("energy"),
                "query", "(Lavrov OR \"natural gas\") AND NOT title:sport",
                "languages", List.of("en", "sr"),
                "sources", List.of("tass.com"),
                "channels", List.of(Map.of("type", "webhook", "url", "https://example.org/hook")),
                "notify", "story",
                "schedule", Map.of("mode", "instant"));
    }

    static Map<String, Object> of(String name) {
        return Map.of("name", name, "topics", List.of("energy"));
    }

    static Map<String, Object> wholeWith(String field, Object value) {
        var draft = new HashMap<>(whole());
        draft.put(field, value);
        return draft;
    }

    static Map<String, Object> wholeWithout(String... fields) {
        var draft = new HashMap<>(whole());
        draft.keySet().removeAll(List.of(fields));
        return draft;
    }
}
