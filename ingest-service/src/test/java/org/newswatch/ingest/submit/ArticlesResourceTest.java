package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.newswatch.ingest.Client.authorized;
import static org.newswatch.ingest.Client.post;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;

@IngestTest
class ArticlesResourceTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    @Test
    void aNewArticleIsPublishedOnce() {
        var article = """
            {"url": "https://harbour-post.example/once", "title": "Harbour reopens"}\
            """;

        post(article)
                .statusCode(202)
                .body("status", equalTo("accepted"))
                .body("version", equalTo(1))
                .body("id", matchesPattern("[0-9a-f]{32}"));
        post(article).statusCode(200).body("status", equalTo("duplicate")).body("version", equalTo(1));

        assertThat(topic.titles()).containsExactly("Harbour reopens");
    }

    @ParameterizedTest
    @ValueSource(ints = {60 << 10, 70 << 10, 900 << 10})
    void aLongArticleIsTakenAsAShortOne(int length) {
        var article = """
            {"url": "https://harbour-post.example/long/%d", "title": "All of it", "body": "%s"}\
            """.formatted(length, "b".repeat(length));

        post(article).statusCode(202).body("status", equalTo("accepted"));
        post(article).statusCode(200).body("status", equalTo("duplicate"));

        assertThat(topic.events())
                .extracting(event -> event.path("body").asText().length())
                .containsExactly(length);
    }

    @Test
    void aChangedTextIsANewVersion() {
        post("""
            {"url": "https://harbour-post.example/changed", "title": "Fire at the grid"}\
            """).statusCode(202);

        post("""
            {"url": "http://harbour-post.example/changed?utm_source=x", "title": "Fire at the grid is out"}\
            """).statusCode(200).body("status", equalTo("updated")).body("version", equalTo(2));

        assertThat(topic.events())
                .extracting(event -> event.path("version").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void anOlderTextNeverReplacesANewerOne() {
        var article = """
            {"url": "https://harbour-post.example/older", "title": "%s", "updatedAt": "2026-11-17T%s:00:00Z"}\
            """;
        post(article.formatted("Second edition", 20)).statusCode(202);

        post(article.formatted("First edition", 19)).statusCode(200).body("status", equalTo("duplicate"));

        assertThat(topic.titles()).containsExactly("Second edition");
    }

    @Test
    void theEventCarriesAllOfTheArticleAndItsEnvelope() {
        var id = authorized()
                .header("Content-Type", "application/json")
                .header("traceparent", TRACE)
                .body("""
                    {"url": "https://harbour-post.example/full?id=77&fbclid=x", "title": "Power  restored",
                     "body": "Electricity returned.\\r\\nAll is well.", "summary": "Short", "language": "sr-latn",
                     "publishedAt": "2026-11-17T18:55:00Z", "updatedAt": "2026-11-17T22:10:00+02:00",
                     "authors": ["Mira Holt"], "source": {"name": "Harbour Post", "url": "https://harbour-post.example"},
                     "tags": ["grid", ""], "guid": "hp-77"}\
                    """)
                .post("/v1/articles")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");

        var record = topic.records().getFirst();

        assertThat(record.key()).isEqualTo(id);
        assertThat(new String(record.value(), UTF_8))
                .contains(
                        "\"url\":\"https://harbour-post.example/full?id=77\"",
                        "\"title\":\"Power restored\"",
                        "\"body\":\"Electricity returned.\\nAll is well.\"",
                        "\"language\":\"sr-Latn\"",
                        "\"updatedAt\":\"2026-11-17T20:10:00Z\"",
                        "\"tags\":[\"grid\"]");
        assertThat(StreamSupport.stream(record.headers().spliterator(), false)
                        .filter(header ->
                                !header.key().equals("ce_time") && !header.key().equals("traceparent"))
                        .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=" + id + "/1",
                        "ce_type=org.newswatch.article.ingested.v1",
                        "ce_source=/newswatch/ingest",
                        "ce_subject=" + id,
                        "ce_partitionkey=" + id,
                        "content-type=application/json");
        assertThat(record.headers().lastHeader("traceparent").value())
                .asString()
                .startsWith(TRACE.substring(0, 36))
                .isNotEqualTo(TRACE);
    }

    @Test
    void anArrayIsAnsweredArticleByArticle() {
        post("""
            [{"url": "https://harbour-post.example/a1", "title": "One"},
             {"url": "https://harbour-post.example/a1", "title": "One, corrected"},
             {"url": "nowhere", "title": "Bad"},
             {"url": "https://harbour-post.example/a1", "title": "One, corrected"}, 7]\
            """)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("updated", equalTo(1))
                .body("duplicate", equalTo(1))
                .body("rejected", equalTo(2))
                .body("results.index", equalTo(List.of(0, 1, 2, 3, 4)))
                .body("results.status", equalTo(List.of("accepted", "updated", "rejected", "duplicate", "rejected")))
                .body("results[1].version", equalTo(2))
                .body("results[2].problem.errors[0].field", equalTo("url"));

        assertThat(topic.titles()).containsExactly("One", "One, corrected");
    }

    @Test
    void outcomesAreCounted() {
        post("""
            {"url": "https://harbour-post.example/counted", "title": "Counted"}\
            """).statusCode(202);

        var metrics =
                authorized().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).containsPattern("newswatch_submit_articles_total\\{outcome=\"accepted\"} [1-9]");
    }
}
