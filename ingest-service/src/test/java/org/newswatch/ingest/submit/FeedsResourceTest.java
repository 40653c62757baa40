package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.newswatch.ingest.Client.authorized;
import static org.newswatch.ingest.Client.post;
import static org.newswatch.ingest.Client.postFeed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.feed.FeedDocument;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
class FeedsResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    IngestTopic topic;

    @BeforeEach
    void open() throws Exception {
        Client.issueKey(kafka);
        topic = new IngestTopic(kafka);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void theItemsOfADocumentAreIngested() {
        postFeed("application/rss+xml", FeedDocument.RSS)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("results[0].status", equalTo("accepted"))
                .body("feed.title", equalTo("Harbour Post & Co"))
                .body("feed.format", equalTo("rss-2.0"))
                .body("feed.language", equalTo("en-GB"));
        postFeed("application/rss+xml", FeedDocument.RSS).statusCode(200).body("duplicate", equalTo(1));

        assertThat(topic.titles()).containsExactly("Grid & gas: prices fall");
    }

    @Test
    void aDryRunShowsWhatWouldGoInAndStoresNothing() {
        var document = FeedDocument.ATOM
                .replace("101", "dry")
                .replace("<entry>", "<entry><title>No link</title></entry><entry>");

        var items = authorized()
                .header("Content-Type", "application/atom+xml;charset=utf-8")
                .queryParam("dryRun", true)
                .body(document)
                .post("/v1/feeds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].url", equalTo("https://glas-reke.example/vesti/dry"))
                .body("items[0].id", matchesPattern("[0-9a-f]{32}"))
                .body("warnings[0].item", equalTo(0))
                .body("warnings[0].message", containsString("would be rejected"));

        assertThat(topic.titles()).isEmpty();
        items.body("items[0].version", equalTo(null));
        postFeed("application/atom+xml", document).body("accepted", equalTo(1)).body("rejected", equalTo(1));
    }

    @Test
    void aTruncatedDocumentGivesItsCompleteItemsAndSaysSo() {
        var document = FeedDocument.rss("<item><title>Whole</title><link>https://cut.example/1</link></item>"
                + "<item><title>Half</title><link>https://cut.example/2</link>");

        postFeed("text/xml", document.substring(0, document.indexOf("</channel>")))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("warnings[0].message", containsString("broken"));

        assertThat(topic.titles()).containsExactly("Whole");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | application/rss+xml   | <rss version='2.0'><channel><item><title>Half an it",
                "400 | application/xml       | <!DOCTYPE r [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><rss version='2.0'>&c;</rss>",
                "400 | application/xml       | <!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&a;</rss>",
                "400 | application/atom+xml  | <html/>",
                "400 | application/feed+json | {",
                "415 | text/plain            | <rss version='2.0'/>",
                "501 | application/json      | {}",
                "501 | text/x-opml           | <opml/>",
            })
    void badDocumentsAreRefusedAndTheServiceGoesOn(int status, String type, String document) {
        postFeed(type, document.replace('\'', '"'))
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("detail", matchesPattern(".{20,}"));

        assertThat(topic.titles()).isEmpty();
        postFeed("application/feed+json", FeedDocument.JSON).statusCode(200);
    }

    @Test
    void anythingIsTakenAsAFeedOnRequest() {
        post("/v1/feeds?as=feed", "application/json", FeedDocument.JSON.getBytes(UTF_8))
                .statusCode(200)
                .body("feed.format", equalTo("json-1.1"));
    }

    @Test
    void aSourceThatIsNoAddressIsRefused() {
        post("/v1/feeds?source=nowhere", "text/xml", new byte[0])
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
    }

    @Test
    void anElevenMegabyteDocumentIs413() {
        postFeed("text/xml", FeedDocument.rss(" ".repeat(11 * 1024 * 1024))).statusCode(413);
    }
}
