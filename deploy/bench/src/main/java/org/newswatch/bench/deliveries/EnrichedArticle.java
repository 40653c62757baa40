package org.newswatch.bench.deliveries;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.newswatch.local.Client;

/** An article as enrich-service publishes it: a story of its own, about energy, with a body of a hundred words. */
@SuppressWarnings("ArrayRecordComponent") // published once, never compared
record EnrichedArticle(String id, byte[] json) {

    private static final String BODY = "The grid operator closed the last feeder at nightfall. ".repeat(12);

    static EnrichedArticle of(String word, int number) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var event = Map.ofEntries(
                Map.entry("id", id),
                Map.entry("version", 1),
                Map.entry("url", "https://www.harbour-post.example/energy/" + id),
                Map.entry("title", "Report " + number + ": news of the " + word + " after the fire at Riverside"),
                Map.entry("body", BODY),
                Map.entry("summary", "The grid operator closed the last feeder at 19:40."),
                Map.entry("publishedAt", "2026-11-17T18:55:00Z"),
                Map.entry("source", Map.of("name", "Harbour Post", "url", "https://harbour-post.example")),
                Map.entry("ingestedAt", "2026-11-17T20:10:02.125Z"),
                Map.entry("language", Map.of("code", "en", "script", "Latn", "confidence", 0.98)),
                Map.entry("topics", List.of(topic())),
                Map.entry("story", Map.of("id", id, "articles", 1)),
                Map.entry("enrichedAt", "2026-11-17T20:10:02.131Z"));
        try {
            return new EnrichedArticle(id, Client.JSON.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article is always JSON", e);
        }
    }

    private static Map<String, Object> topic() {
        var evidence = Map.of("field", "body", "start", 4, "end", 8, "text", "grid", "rule", "grid");
        return Map.of(
                "id",
                "energy",
                "label",
                "Energy",
                "iptc",
                "medtop:20000256",
                "version",
                1,
                "score",
                2.5,
                "evidence",
                List.of(evidence));
    }
}
