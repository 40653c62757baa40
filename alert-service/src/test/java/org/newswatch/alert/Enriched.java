package org.newswatch.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Events as enrich-service publishes them. Each article is new and tells a story of its own unless said otherwise. */
public record Enriched(Map<String, Object> event) {

    private static final JsonMapper JSON = new JsonMapper();

    /** In English, about energy. */
    public static Enriched titled(String title) {
        var id = UUID.randomUUID().toString().replace("-", "");
        return new Enriched(Map.of(
                "id",
                id,
                "version",
                1,
                "url",
                "https://www.harbour-post.example/" + id,
                "title",
                title,
                "source",
                Map.of("name", "Harbour Post", "url", "https://harbour-post.example"),
                "ingestedAt",
                "2026-11-17T20:10:02.125Z",
                "language",
                Map.of("code", "en", "script", "Latn", "confidence", 0.98),
                "topics",
                List.of(topic("energy")),
                "story",
                Map.of("id", id, "articles", 1),
                "enrichedAt",
                "2026-11-17T20:10:02.131Z"));
    }

    /** A topic with those of its parts that were found. */
    public static Map<String, Object> topic(String id, String... parts) {
        var topic = new HashMap<>(topic(id));
        topic.put(
                "subtopics",
                Stream.of(parts)
                        .map(part -> Map.of("id", part, "label", part, "score", 1.5))
                        .toList());
        return topic;
    }

    /** Somebody or something that the article names in these ways. */
    public static Map<String, Object> entity(String id, String name, String type, String... written) {
        var evidence = Stream.of(written)
                .map(text -> Map.of("field", "body", "start", 0, "end", text.length(), "text", text))
                .toList();
        return Map.of("id", id, "name", name, "type", type, "mentions", written.length, "evidence", evidence);
    }

    public static Map<String, Object> topic(String id) {
        var evidence = Map.of("field", "title", "start", 0, "end", 5, "text", "Power", "rule", "power");
        return Map.of("id", id, "label", id, "version", 1, "score", 2.5, "evidence", List.of(evidence));
    }

    public Enriched with(String field, Object value) {
        var changed = new HashMap<>(event);
        changed.put(field, value);
        return new Enriched(changed);
    }

    public Enriched without(String field) {
        var changed = new HashMap<>(event);
        changed.remove(field);
        return new Enriched(changed);
    }

    public Enriched version(int version) {
        return with("version", version);
    }

    /** Tells the same story as another article. */
    public Enriched tellingStoryOf(Enriched other) {
        return with("story", Map.of("id", other.id(), "articles", 2));
    }

    /** Says of itself that it tells the story of this id. */
    public Enriched tellingStory(String story) {
        return with("story", Map.of("id", story, "articles", 1));
    }

    public String id() {
        return (String) event.get("id");
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
