package org.newswatch.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.newswatch.ingest.Client.authorized;
import static org.newswatch.ingest.Client.post;
import static org.newswatch.ingest.Client.postFeed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.feed.FeedDocument;

@IngestTest
class FeedsResourceTest {

    private static final String ITEM = "<item><title>One</title><link>https://many.example/1</link></item>";

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    @Test
    void theItemsOfADocumentAreIngested() {
        // Its own address and name: another test posts the document as it stands.
        var document = FeedDocument.RSS.replace("news/1", "news/posted").replace("hp-1", "hp-posted");

        postFeed("application/rss+xml", document)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("results[0].status", equalTo("accepted"))
                .body("feed.title", equalTo("Harbour Post & Co"))
                .body("feed.format", equalTo("rss-2.0"))
                .body("feed.language", equalTo("en-GB"));
        postFeed("application/rss+xml", document).statusCode(200).body("duplicate", equalTo(1));

        assertThat(topic.titles()).containsExactly("Grid & gas: prices fall");
    }

    @Test
    void aDryRunShowsWhatWouldGoInAndStoresNothing() {
        var document = FeedDocument.ATOM.replace("101", "dry").replace("<entry>", "<entry/><entry>");

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
                "400 | application/xml       | <!DOCTYPE r [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><rss"
                        + " version='2.0'>&c;</rss>",
                "400 | application/xml       | <!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss"
                        + " version='2.0'>&a;</rss>",
                "400 | application/atom+xml  | <html/>",
                "400 | application/feed+json | {",
                "415 | text/plain            | <rss version='2.0'/>",
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
    void aPageAndAnIndexSayWhatToSendInstead() {
        post("/v1/feeds?as=feed&source=https://harbour-post.example/", "text/html", """
            <!doctype html><html><head><title>Post</title>
            <link rel="alternate" type="application/rss+xml" href="/feed.rss"></head><body></body></html>\
            """.getBytes(UTF_8))
                .statusCode(400)
                .body("detail", containsString("subscribe to a feed it names: https://harbour-post.example/feed.rss"));
        postFeed("application/xml", """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://harbour-post.example/news.xml</loc></sitemap></sitemapindex>\
            """)
                .statusCode(422)
                .body("detail", containsString("https://harbour-post.example/news.xml"));
    }

    @Test
    void whereTheSourceIsKnownAnEditedItemIsTheSameArticle() {
        var first = FeedDocument.rss("<item><title>Fire at the grid</title><guid isPermaLink='false'>g-1</guid>"
                + "<link>https://edited.example/fire-at-the-grid</link></item>");
        var edited = FeedDocument.rss("<item><title>Fire at the grid is out</title><guid isPermaLink='false'>g-1</guid>"
                + "<link>https://edited.example/fire-at-the-grid-is-out</link></item>");
        var from = "/v1/feeds?source=https://edited.example/rss";
        var id = post(from, "application/rss+xml", first.getBytes(UTF_8))
                .body("accepted", equalTo(1))
                .extract()
                .<String>path("results[0].id");

        post(from + "&dryRun=true", "application/rss+xml", edited.getBytes(UTF_8))
                .body("items[0].id", equalTo(id));
        post(from, "application/rss+xml", edited.getBytes(UTF_8))
                .body("updated", equalTo(1))
                .body("results[0].id", equalTo(id));
    }

    @Test
    void ofVeryManyWarningsTheFirstAreShown() {
        var items = "<item><description>nameless</description></item>".repeat(500);

        post(
                        "/v1/feeds?dryRun=true",
                        "application/rss+xml",
                        FeedDocument.rss(items + ITEM).getBytes(UTF_8))
                .statusCode(200)
                .body("warnings.size()", lessThanOrEqualTo(201));
    }

    @Test
    void documentsAndSubscriptionsAreCounted() {
        postFeed("application/rss+xml", FeedDocument.RSS).statusCode(200);

        var metrics = authorized().get("/q/metrics").then().extract().asString();

        assertThat(metrics)
                .containsPattern("newswatch_subscribe_documents_total\\{outcome=\"taken\"} [1-9]")
                .contains("newswatch_subscribe_feeds_total{outcome=\"subscribed\"}");
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
