package org.newswatch.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.entity.Gazetteer;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.story.Story;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.percolator.analyze.Vocabulary;

/** Both ends of this service: every example of the ingested event is read, and what is written obeys the schema. */
class ContractTest {

    private static final Path OURS = Path.of("contract");
    private static final Path INGEST = Path.of("../ingest-service/contract");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Analyst ANALYST = new Analyst(
            new LanguageDetector(),
            new TopicClassifier(Topics.shipped()),
            new EntityFinder(Gazetteer.shipped()),
            new Vocabulary());

    static List<Path> ingested() throws IOException {
        return examples(INGEST, "article-ingested.v1");
    }

    static List<Path> enriched() throws IOException {
        return examples(OURS, "article-enriched.v1");
    }

    private static List<Path> examples(Path contract, String event) throws IOException {
        try (var files = Files.list(contract.resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(event))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ingested")
    void everyIngestedExampleIsReadAndEnrichedToTheSchema(Path example) throws IOException {
        var article = JSON.readValue(example.toFile(), ArticleIngested.class);

        var event = JSON.writeValueAsString(enrich(article));

        assertThat(violations(event)).isEmpty();
        var passedOn = (ObjectNode) JSON.readTree(example.toFile());
        passedOn.remove("language");
        var written = JSON.readTree(event);
        passedOn.properties().forEach(field -> assertThat((Object) written.get(field.getKey()))
                .isEqualTo(field.getValue()));
    }

    @Test
    void withdrawnArticleHasALanguageAndNoTopics() throws IOException {
        var example = INGEST.resolve("examples/article-ingested.v1.withdrawn.json");
        var article = JSON.readValue(example.toFile(), ArticleIngested.class);

        assertThat(ANALYST.analyze(null, article.title(), null, null).topics()).isNotEmpty();
        assertThat(enrich(article).topics()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ingested")
    void unknownFieldsOfALaterVersionAreIgnored(Path example) throws IOException {
        var later = (ObjectNode) JSON.readTree(example.toFile());
        later.put("mood", "calm").withObject("/source").put("country", "XX");

        assertThat(JSON.treeToValue(later, ArticleIngested.class))
                .isEqualTo(JSON.readValue(example.toFile(), ArticleIngested.class));
    }

    @ParameterizedTest
    @MethodSource("enriched")
    void enrichedExampleSurvivesTheRoundTripAndObeysTheSchema(Path example) throws IOException {
        JsonNode expected = JSON.readTree(example.toFile());

        var event = JSON.readValue(example.toFile(), ArticleEnriched.class);

        assertThat((Object) JSON.valueToTree(event)).isEqualTo(expected);
        assertThat(violations(Files.readString(example))).isEmpty();
    }

    @Test
    void mergeExampleSurvivesTheRoundTripAndObeysTheSchema() throws IOException {
        var example = Files.readString(OURS.resolve("examples/story-merged.v1.full.json"));

        var event = JSON.readValue(example, StoryMerged.class);

        assertThat((Object) JSON.valueToTree(event)).isEqualTo(JSON.readTree(example));
        assertThat(violations("story-merged.v1", example)).isEmpty();
    }

    private static ArticleEnriched enrich(ArticleIngested article) {
        var analysis = ANALYST.analyze(article);
        return ArticleEnriched.of(
                article,
                analysis,
                Story.of(StoryTeller.telling(
                        new Outcome.Analysed(KafkaRecord.of(new byte[0], new byte[0]), article, analysis))),
                Instant.parse("2026-11-17T20:10:02.131Z"));
    }

    private static List<?> violations(String event) throws IOException {
        return violations("article-enriched.v1", event);
    }

    private static List<?> violations(String schemaName, String event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(OURS.resolve(schemaName + ".schema.json")), InputFormat.JSON);
        return schema.validate(event, InputFormat.JSON);
    }
}
