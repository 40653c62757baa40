package org.newswatch.ingest.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.Publisher;

@IngestTest
class OpmlTest {

    private static final String OPML = "text/x-opml";

    private static final String LIST = """
        <?xml version="1.0"?>
        <opml version="2.0"><head><title>Desk</title></head><body>
         <outline text="Енергетика">
          <outline text="Grid &amp; gas" type="rss" xmlUrl="http://127.0.0.1:9999/grid" category="oil,gas"/>
          <outline text="Balkans"><outline text="Bar" xmlUrl="http://127.0.0.1:9999/bar"/></outline>
         </outline>
         <outline text="Private" type="rss" xmlUrl="http://10.0.0.1/feed"/>
         <outline text="Again" type="rss" xmlUrl="https://127.0.0.1:9999/grid#x"/>
         <outline text="Elsewhere" type="rss" xmlUrl="ftp://127.0.0.1/feed"/>
        </body></opml>\
        """;

    Publisher desk;

    @BeforeEach
    void newTenant() throws Exception {
        desk = Publisher.ofNewTenant();
    }

    @Test
    void aListSubscribesToWhatItNames() {
        var answer = desk.send("/v1/feeds", OPML, LIST)
                .statusCode(200)
                .body("feed.title", equalTo("Desk"))
                .body("feed.format", startsWith("opml"))
                .body("subscribed", equalTo(2))
                .body("already", equalTo(1))
                .body("rejected", equalTo(2))
                .body("results.index", equalTo(List.of(0, 1, 2, 3, 4)))
                .body("results.status", equalTo(List.of("subscribed", "subscribed", "rejected", "already", "rejected")))
                .body("results[2].problem.status", equalTo(422))
                .body("results[4].problem.errors[0].field", equalTo("url"));

        assertThat(answer.extract().<String>path("results[3].id"))
                .isEqualTo(answer.extract().path("results[0].id"));
        desk.asks().queryParam("tag", "Енергетика").get("/v1/feeds").then().body("items", hasSize(2));
        desk.get("/v1/feeds?tag=gas")
                .body("items.title", equalTo(List.of("Grid & gas")))
                .body("items[0].tags", equalTo(List.of("Енергетика", "oil", "gas")));
        desk.send("/v1/feeds?as=feed", "text/plain", LIST)
                .body("subscribed", equalTo(0))
                .body("already", equalTo(3));
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() {
        desk.send("/v1/feeds?dryRun=true", "application/xml", LIST)
                .statusCode(200)
                .body("subscribed", equalTo(2))
                .body("already", equalTo(1))
                .body("rejected", equalTo(2))
                .body("results[0].id", nullValue())
                .body("results[2].problem.detail", notNullValue());

        desk.get("/v1/feeds").body("items", hasSize(0));
    }

    @Test
    void whatOneTenantExportsAnotherImportsTheSame() throws Exception {
        desk.send("/v1/feeds", OPML, LIST).statusCode(200);
        desk.send("/v1/feeds", OPML, """
            <opml version="1.0"><body>
             <outline text="&quot;Öl&quot; &amp; Gas, heute"><outline text="a/b, c"><outline text="Deep" xmlUrl="http://127.0.0.1:9999/deep?a=1&amp;b=2"/></outline></outline>
             <outline xmlUrl="http://127.0.0.1:9999/nameless"/>
            </body></opml>\
            """).statusCode(200).body("subscribed", equalTo(2));

        var exported = desk.get("/v1/feeds.opml")
                .statusCode(200)
                .contentType(startsWith(OPML))
                .extract()
                .asString();
        var other = Publisher.ofNewTenant();
        other.send("/v1/feeds", OPML, exported)
                .statusCode(200)
                .body("subscribed", equalTo(4))
                .body("rejected", equalTo(0))
                .body("warnings", nullValue());

        assertThat(feeds(other)).isEqualTo(feeds(desk)).hasSize(4);
        assertThat(other.get("/v1/feeds.opml").extract().asString()).isEqualTo(exported);
    }

    /** Address, title and tags of each, in the order of the addresses. */
    private static List<String> feeds(Publisher desk) {
        var feeds = desk.get("/v1/feeds").extract();
        return IntStream.range(0, feeds.<List<?>>path("items").size())
                .mapToObj(i -> feeds.path("items[%d].url".formatted(i)) + " "
                        + feeds.path("items[%d].title".formatted(i)) + " "
                        + feeds.path("items[%d].tags".formatted(i)))
                .sorted()
                .toList();
    }

    @Test
    void nothingIsExportedWhereNothingIs() {
        desk.get("/v1/feeds.opml").statusCode(200).body(containsString("<body>\n</body>"));
    }

    @Test
    void thousandsAreImportedAtOnce() {
        var list = list(3_000);

        desk.send("/v1/feeds", OPML, list)
                .statusCode(200)
                .body("subscribed", equalTo(3_000))
                .body("results", hasSize(3_000))
                .body("results.id", everyItem(notNullValue()));
        desk.send("/v1/feeds", OPML, list).body("already", equalTo(3_000));

        var exported = desk.get("/v1/feeds.opml").extract().asString();
        assertThat(exported.split("xmlUrl=", -1)).hasSize(3_001);
    }

    @Test
    void aListThatIsTooLongIsRefusedWhole() {
        var status = desk.send("/v1/feeds", OPML, list(10_001)).extract().statusCode();

        assertThat(status).isIn(400, 413);
        desk.get("/v1/feeds").body("items", hasSize(0));
    }

    @Test
    void aListThatDoesHarmIs400() {
        desk.send("/v1/feeds", OPML, """
            <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <opml version="2.0"><body><outline text="&b;" xmlUrl="http://127.0.0.1:9999/x"/></body></opml>\
            """).statusCode(400);
    }

    private static String list(int feeds) {
        return IntStream.range(0, feeds)
                .mapToObj("<outline xmlUrl=\"http://127.0.0.1:9999/many/%d\"/>"::formatted)
                .collect(Collectors.joining("", "<opml version=\"2.0\"><body>", "</body></opml>"));
    }
}
