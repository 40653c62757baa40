package org.newswatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Articles.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.ingest.Contract;

class ArticleIngestedContractTest {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    static List<String> examples() {
        return Contract.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleSurvivesTheRoundTrip(String name) throws Exception {
        var example = json.readTree(Contract.example(name));

        var event = json.treeToValue(example, ArticleIngested.class);

        assertThat(json.readTree(json.writeValueAsBytes(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleObeysTheSchema(String name) {
        assertThat(Contract.faults(Contract.example(name))).isEmpty();
    }

    @Test
    void theSchemaRefusesAnEventWithoutATitle() {
        var example = Contract.example("article-ingested.v1.minimal.json").replace("\"title\"", "\"headline\"");

        assertThat(Contract.faults(example)).hasSize(1);
    }

    @Test
    void theLastVersionOfAWithdrawnArticleObeysTheSchema() throws Exception {
        var article = article("https://example.org/a", "T");
        var event = ArticleIngested.withdrawn(article.id(), 2, article.link(), " ", article.source(), Instant.EPOCH);

        assertThat(Contract.faults(json.writeValueAsString(event))).isEmpty();
        assertThat(json.valueToTree(event).path("deleted").asBoolean()).isTrue();
    }

    @Test
    void anEventMadeOfAnArticleObeysTheSchema() throws Exception {
        var event = ArticleIngested.of(article("https://example.org/a", "T"), 1, List.of(), false, Instant.EPOCH);

        assertThat(Contract.faults(json.writeValueAsString(event))).isEmpty();
    }
}
