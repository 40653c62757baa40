package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Enriched;

class KeptEventTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void allThatMatchingReadsOfAnEventSurvivesBeingKept() throws IOException {
        var event = Enriched.titled("Gas flows again")
                .with("summary", "At 19:40.")
                .with("body", "<p>The pipeline</p>")
                .with("publishedAt", "2026-11-17T20:09:00Z")
                .with("authors", List.of("Ana Kovač"))
                .with("backlog", true)
                .with("topics", List.of(Enriched.topic("energy", "energy-gas")))
                .with("entities", List.of(Enriched.entity("Q4", "Ana Kovač", "person", "Kovač", "Ковач")))
                .with("story", Map.of("id", "s", "articles", 3, "sources", 2, "languages", List.of("en", "sr")));
        var article = JSON.readValue(event.json(), ArticleEnriched.class);

        var kept = JSON.readValue(JSON.writeValueAsBytes(article), ArticleEnriched.class);

        assertThat(kept).isEqualTo(article);
        assertThat(kept.isNews()).isFalse();
    }
}
