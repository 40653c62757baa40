package org.newswatch.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class FeedSubscriptionsTest {

    /** Not the items of other tests: the service polls what is subscribed to. */
    private static final String RSS = FeedDocument.RSS.replace("harbour-post", "subscribed"),
            ATOM = FeedDocument.ATOM.replace("glas-reke", "subscribed");

    static FeedServer site;

    Publisher desk;

    @BeforeAll
    static void open() throws IOException {
        site = new FeedServer();
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
    void aFeedIsSubscribedOnceItsAddressHasShownIt() {
        var url = site.put("/rss", "application/rss+xml", RSS);

        var answer = desk.subscribe(
                        "{'url': '%s', 'interval': '15m', 'tags': ['harbour', 'grid', 'harbour']}".formatted(url))
                .statusCode(201)
                .body("url", equalTo(url))
                .body("title", equalTo("Harbour Post & Co"))
                .body("format", equalTo("rss-2.0"))
                .body("language", equalTo("en-GB"))
                .body("tags", equalTo(List.of("harbour", "grid")))
                .body("interval", equalTo("PT15M"))
                .body("pollInterval", startsWith("PT"))
                .body("status", equalTo("active"))
                .body("nextFetchAt", notNullValue())
                .body("missedItems", equalTo(0));
        var id = answer.extract().<String>path("id");

        answer.header("Location", endsWith("/v1/feeds/" + id));
        desk.get("/v1/feeds/" + id).statusCode(200).body("id", equalTo(id)).body("url", equalTo(url));
    }

    @Test
    void subscribingAgainAnswersWithTheFeedAsItIs() {
        var url = site.put("/again", "application/rss+xml", RSS);
        var id = desk.subscribe("{'url': '%s', 'title': 'Mine'}".formatted(url))
                .statusCode(201)
                .extract()
                .<String>path("id");

        desk.subscribe("{'url': '%s#top', 'title': 'Other'}".formatted(url))
                .statusCode(200)
                .header("Location", endsWith("/v1/feeds/" + id))
                .body("id", equalTo(id))
                .body("title", equalTo("Mine"));
        // The same address under the other scheme is the same feed; nothing speaks TLS there.
        desk.subscribe("{'url': '%s'}".formatted(url.replace("http:", "https:")))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("url", equalTo(url));
    }

    @Test
    void ofManyThatSubscribeAtOnceOneIsFirst() throws Exception {
        var url = site.put("/race", "application/rss+xml", RSS);
        Callable<Integer> subscription =
                () -> desk.subscribe("{'url': '%s'}".formatted(url)).extract().statusCode();

        try (var racers = Executors.newFixedThreadPool(8)) {
            var statuses = racers
                    .invokeAll(
                            IntStream.range(0, 16).mapToObj(i -> subscription).toList())
                    .stream()
                    .map(one -> one.resultNow())
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        desk.get("/v1/feeds").body("items", hasSize(1));
    }

    @Test
    void aPageSubscribesToTheFeedItNames() {
        var feed = site.put("/news.atom", "application/atom+xml", ATOM);
        var comments = site.put("/comments.rss", "application/rss+xml", RSS);
        var page = site.put("/index.html", "text/html", """
            <!doctype html><html><head><title>Harbour Post</title>
            <link rel="alternate" type="application/atom+xml" title="News" href="/news.atom">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.rss">
            </head><body>News</body></html>\
            """);

        desk.subscribe("{'url': '%s'}".formatted(page))
                .statusCode(201)
                .body("url", equalTo(feed))
                .body("format", equalTo("atom-1.0"))
                .body("alternatives.url", equalTo(List.of(comments)))
                .body("alternatives.title", equalTo(List.of("Comments")));
        desk.subscribe("{'url': '%s'}".formatted(page)).statusCode(200).body("url", equalTo(feed));
    }

    @Test
    void aDryRunShowsTheFeedAndItsItemsAndStoresNothing() {
        var url = site.put(
                "/dry",
                "application/rss+xml",
                RSS.replace("<item>", "<item><description>Nameless</description></item><item>"));

        desk.asks()
                .body("{\"url\": \"%s\", \"tags\": [\"harbour\"]}".formatted(url))
                .post("/v1/feeds?dryRun=true")
                .then()
                .statusCode(200)
                .body("feed.url", equalTo(url))
                .body("feed.format", equalTo("rss-2.0"))
                .body("items.id", everyItem(matchesPattern("[0-9a-f]{32}")))
                .body("items.url", hasItem("https://subscribed.example/news/1?id=1"))
                .body("items.find { it.guid == 'hp-1' }.tags", hasItem("harbour"))
                .body("items.find { it.guid == 'hp-1' }.tags", hasItem("energy"))
                .body("warnings", notNullValue());

        desk.get("/v1/feeds").body("items", hasSize(0)).body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1            | http://10.0.0.1/feed",
                "metadata            | http://169.254.169.254/latest/meta-data",
                "IPv6 ULA            | http://[fd00:ec2::254]/feed",
                "wrapped             | http://[::ffff:10.0.0.1]/feed",
                "decimal             | http://167772161/feed",
                "scheme              | ftp://harbour-post.example/feed",
                "file                | file:///etc/passwd",
                "script              | javascript:alert(1)",
                "password            | http://me:secret@harbour-post.example/feed",
                "mail port           | http://harbour-post.example:25/feed",
            })
    void anAddressThatMayNotBeFetchedIs422(String why, String url) {
        desk.subscribe("{'url': '%s'}".formatted(url))
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].message", matchesPattern(".{10,}"));
    }

    @Test
    void anAddressWithoutAFeedIs422AndSaysWhatIsThere() {
        noFeed(site.fail("/gone", 410), "gone");
        noFeed(site.fail("/failing", 500), "500");
        noFeed(site.address("/nowhere"), "404");
        noFeed("http://127.0.0.1:9/feed", "");
        noFeed("http://no-such-host.invalid/feed", "");
        noFeed(site.put("/page", "text/html", "<!doctype html><title>Hello</title><p>World</p>"), "");
        noFeed(site.put("/text", "text/plain", "hello"), "");
        noFeed(
                site.put(
                        "/bomb",
                        "application/xml",
                        "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss version='2.0'>&a;</rss>"),
                "");
        noFeed(site.redirect("/private", 301, "http://10.0.0.1/feed"), "");
        noFeed(site.redirect("/loop", 302, site.address("/loop")), "");

        desk.get("/v1/feeds").body("items", hasSize(0));
    }

    private void noFeed(String url, String says) {
        var answer = desk.subscribe("{'url': '%s'}".formatted(url)).extract();

        assertThat(answer.statusCode()).as(url).isEqualTo(422);
        assertThat(answer.<String>path("errors[0].field")).isEqualTo("url");
        assertThat(answer.<String>path("errors[0].message"))
                .as(url)
                .contains(says)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url      | {}",
                "url      | {'url': null}",
                "url      | {'url': ' '}",
                "url      | {'url': 7}",
                "url      | {'url': 'harbour-post.example/feed'}",
                "url      | {'url': 'harbour-post.example:8080/feed'}",
                "title    | {'url': 'https://a.example/feed', 'title': 7}",
                "interval | {'url': 'https://a.example/feed', 'interval': 900}",
                "interval | {'url': 'https://a.example/feed', 'interval': 'often'}",
                "interval | {'url': 'https://a.example/feed', 'interval': '30s'}",
                "interval | {'url': 'https://a.example/feed', 'interval': 'P8D'}",
                "tags     | {'url': 'https://a.example/feed', 'tags': 'news'}",
                "tags[1]  | {'url': 'https://a.example/feed', 'tags': ['a', 1]}",
                "colour   | {'url': 'https://a.example/feed', 'colour': 'red'}",
                "id       | {'url': 'https://a.example/feed', 'id': 'x'}",
            })
    void theFieldAtFaultIsNamed(String field, String body) {
        desk.subscribe(body).statusCode(400).body("errors.field", equalTo(List.of(field)));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        desk.subscribe("{'interval': 'x', 'tags': 1, 'colour': 'red'}")
                .statusCode(400)
                .body("errors.field", equalTo(List.of("interval", "tags", "colour", "url")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{'url': 'https://a.example/'} {}"})
    void whatIsNoJsonObjectIs400(String body) {
        desk.subscribe(body).statusCode(400).body("detail", matchesPattern(".{10,}"));
    }
}
