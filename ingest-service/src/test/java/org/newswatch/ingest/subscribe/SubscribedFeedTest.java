package org.newswatch.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.FeedServer;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.Publisher;
import org.newswatch.ingest.feed.FeedDocument;

@IngestTest
class SubscribedFeedTest {

    private static final String NOBODYS = "/v1/feeds/01900000-0000-7000-8000-000000000000";

    /** Not the items of other tests: the service polls what is subscribed to. */
    private static final String RSS = FeedDocument.RSS.replace("harbour-post", "shown");

    static FeedServer site;

    Publisher desk;

    @BeforeAll
    static void open() throws IOException {
        site = new FeedServer();
        IntStream.range(0, 7).forEach(i -> site.put("/" + i, "application/rss+xml", RSS));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void newTenant() throws Exception {
        desk = Publisher.ofNewTenant();
    }

    @Test
    void feedsAreListedPageByPage() {
        var ids = IntStream.range(0, 7)
                .mapToObj(i -> desk.subscribed(site.address("/" + i)))
                .toList();

        var seen = new ArrayList<String>();
        var cursor = "";
        for (int pages = 0; cursor != null && pages < 10; pages++) {
            var page = desk.get("/v1/feeds?limit=3" + cursor).statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }

        assertThat(seen).isEqualTo(ids);
        desk.get("/v1/feeds?limit=7").body("items", hasSize(7)).body("next", nullValue());
    }

    @Test
    void feedsAreFoundByStatusAndTag() {
        var plain = desk.subscribed(site.address("/0"));
        var tagged = desk.subscribe("{'url': '%s', 'tags': ['sea', 'Öl & Gas']}".formatted(site.address("/1")))
                .extract()
                .<String>path("id");
        desk.patch(plain, "{'status': 'paused'}").statusCode(200);

        desk.get("/v1/feeds?status=paused").body("items.id", equalTo(List.of(plain)));
        desk.get("/v1/feeds?status=active").body("items.id", equalTo(List.of(tagged)));
        desk.asks().queryParam("tag", "Öl & Gas").get("/v1/feeds").then().body("items.id", equalTo(List.of(tagged)));
        desk.get("/v1/feeds?tag=sea&status=gone").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"limit, limit=0", "limit, limit=501", "limit, limit=x", "cursor, cursor=x", "status, status=asleep"})
    void aListAskedForWronglyIs400(String field, String query) {
        desk.get("/v1/feeds?" + query).statusCode(400).body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        var id = desk.subscribe("{'url': '%s', 'tags': ['sea'], 'interval': '1h'}".formatted(site.address("/0")))
                .extract()
                .<String>path("id");

        desk.patch(id, "{'title': 'Ours'}")
                .statusCode(200)
                .body("title", equalTo("Ours"))
                .body("tags", equalTo(List.of("sea")))
                .body("interval", equalTo("PT1H"));
        desk.patch(id, "{'interval': 'PT5M', 'tags': ['air', 'land']}")
                .body("title", equalTo("Ours"))
                .body("interval", equalTo("PT5M"))
                .body("tags", equalTo(List.of("air", "land")));
        desk.patch(id, "{'interval': null, 'tags': null, 'title': null}")
                .body("interval", nullValue())
                .body("tags", hasSize(0))
                .body("url", equalTo(site.address("/0")));
        desk.patch(id, "{}").statusCode(200);
    }

    @Test
    void aPausedFeedIsNotDueUntilItIsActiveAgain() {
        var id = desk.subscribed(site.address("/0"));

        desk.patch(id, "{'status': 'paused'}")
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("nextFetchAt", nullValue());
        desk.post("/v1/feeds/" + id + "/refresh").statusCode(409);
        desk.patch(id, "{'status': 'active'}").body("status", equalTo("active")).body("nextFetchAt", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status   | {'status': 'gone', 'title': 'Changed'}",
                "status   | {'status': null}",
                "interval | {'interval': '8d', 'title': 'Changed'}",
                "title    | {'title': []}",
                "tags     | {'tags': {}}",
                "url      | {'url': 'https://a.example/other'}",
                "colour   | {'title': 'Changed', 'colour': 'red'}",
            })
    void aChangeThatCannotBeIs400AndChangesNothing(String field, String body) {
        var id = desk.subscribed(site.address("/0"));
        var before = desk.get("/v1/feeds/" + id).extract().<String>path("title");

        desk.patch(id, body).statusCode(400).body("errors.field", equalTo(List.of(field)));

        desk.get("/v1/feeds/" + id).body("title", equalTo(before)).body("status", equalTo("active"));
    }

    @Test
    void aRefreshIsDueAtOnceAndNotAgainTooSoon() {
        var id = desk.subscribed(site.address("/0"));

        var next = desk.post("/v1/feeds/" + id + "/refresh")
                .statusCode(202)
                .body("id", equalTo(id))
                .extract()
                .<String>path("nextFetchAt");

        assertThat(Instant.parse(next)).isBefore(Instant.now().plus(Duration.ofMinutes(31)));
        desk.post("/v1/feeds/" + id + "/refresh")
                .statusCode(429)
                .header("Retry-After", matchesPattern("[12]?\\d|3[01]"));
    }

    @Test
    void anEndedSubscriptionIsGoneAndCanBeginAnew() {
        var id = desk.subscribed(site.address("/0"));

        desk.delete("/v1/feeds/" + id).statusCode(204);

        desk.get("/v1/feeds/" + id).statusCode(404);
        desk.delete("/v1/feeds/" + id).statusCode(404);
        assertThat(desk.subscribed(site.address("/0"))).isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODYS, "/v1/feeds/x", "/v1/feeds/1%27or%271"})
    void whatIsNoFeedIs404(String path) {
        missing(desk, path);
    }

    @Test
    void anotherTenantsFeedIs404AndStaysAsItIs() throws Exception {
        var id = desk.subscribed(site.address("/0"));
        var stranger = Publisher.ofNewTenant();

        missing(stranger, "/v1/feeds/" + id);

        stranger.get("/v1/feeds").body("items", hasSize(0));
        desk.get("/v1/feeds/" + id).statusCode(200).body("status", equalTo("active"));
        assertThat(stranger.subscribed(site.address("/0"))).isNotEqualTo(id);
    }

    private static void missing(Publisher who, String path) {
        who.get(path).statusCode(404);
        who.asks().body("{\"status\": \"paused\"}").patch(path).then().statusCode(404);
        who.post(path + "/refresh").statusCode(404);
        who.delete(path).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/feeds", "/v1/feeds.opml", NOBODYS})
    void withoutAKeyNothingIsShown(String path) {
        RestAssured.given().get(path).then().statusCode(401);
    }
}
