package org.newswatch.enrich.reread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.enrich.reread.Lamps.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Optional<JsonNode> retagged(String query, String subtopics, String title, String tags) {
        var topic = Lamps.topic(4, query, subtopics);
        var event = """
            {"id": "a", "version": 3, "url": "https://a.example/", "title": "%s", "language": {"code": "en", "script": "Latn"},
             "topics": [%s], "story": {"id": "s", "articles": 2}, "mood": {"of": ["the", "day"]},
             "enrichedAt": "2026-11-20T00:00:00Z"}
            """.formatted(title, tags).getBytes(UTF_8);
        return new Difference(topic, Lamps.alone(topic), JSON)
                .retagged(event, NOW)
                .map(DifferenceTest::read);
    }

    private static JsonNode read(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String tag(String id, double score, String more) {
        return "{\"id\": \"%s\", \"version\": 1, \"score\": %s%s}".formatted(id, score, more);
    }

    @Test
    void articleThatTheTopicComesToCarriesItsTagAmongTheOthersByScore() {
        var event = retagged("lamp", "", "A lamp", tag("energy", 9, "") + "," + tag("kosovo", 1, ""))
                .orElseThrow();

        assertThat(event.at("/topics").findValuesAsText("id")).containsExactly("energy", "lamps", "kosovo");
        assertThat(event.at("/topics/1/version").asInt()).isEqualTo(4);
        assertThat(event.at("/topics/1/evidence/0/text").asText()).isEqualTo("lamp");
        assertThat(event.path("retagged").asBoolean()).isTrue();
        assertThat(event.path("version").asInt()).isEqualTo(3);
        assertThat(event.path("enrichedAt").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void articleThatTheTopicLeavesKeepsTheOthers() {
        var event = retagged("torch", "", "A lamp", tag("energy", 9, "") + "," + tag("lamps", 3, ""))
                .orElseThrow();

        assertThat(event.at("/topics").findValuesAsText("id")).containsExactly("energy");
    }

    @Test
    void allElseIsAsItWasAlsoWhatIsNotKnownHere() throws IOException {
        var event = (ObjectNode) retagged("lamp", "", "A lamp", "").orElseThrow();

        event.remove(java.util.List.of("topics", "retagged", "enrichedAt"));
        assertThat((JsonNode) event).isEqualTo(JSON.readTree("""
            {"id": "a", "version": 3, "url": "https://a.example/", "title": "A lamp",
             "language": {"code": "en", "script": "Latn"}, "story": {"id": "s", "articles": 2},
             "mood": {"of": ["the", "day"]}}
            """));
    }

    @Test
    void anotherVersionOrScoreAloneIsNoDifference() {
        assertThat(retagged("lamp", "", "A lamp", tag("lamps", 99, ""))).isEmpty();
        assertThat(retagged("lamp", "", "A boat", "")).isEmpty();
    }

    @Test
    void anotherSubtopicIsADifference() {
        var street = ", \"subtopics\": [{\"id\": \"lamps-street\", \"score\": 3}]";

        assertThat(retagged("lamp", "\"street\"", "A lamp", tag("lamps", 3, street)))
                .isEmpty();
        assertThat(retagged("lamp", "", "A lamp", tag("lamps", 3, street))).isPresent();
        assertThat(retagged("lamp", "\"street\"", "A lamp", tag("lamps", 3, "")))
                .isPresent();
    }

    @Test
    void whatIsNoArticleIsLeftAlone() {
        var topic = Lamps.topic(4, "lamp", "");
        var difference = new Difference(topic, Lamps.alone(topic), JSON);

        assertThat(difference.retagged("[]".getBytes(UTF_8), NOW)).isEmpty();
        assertThat(difference.retagged("{\"id\": 1}".getBytes(UTF_8), NOW)).isEmpty();
        assertThat(difference.retagged("{".getBytes(UTF_8), NOW)).isEmpty();
    }
}
