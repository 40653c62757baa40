package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.article.ArticleId;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.PlainReader;
import org.newswatch.ingest.identity.Vanished;

/** What is asked, noted and tidied up beside a poll. */
class ErrandsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static PollDatabase database;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Egress egress =
            new Egress(EgressRules.of("127.0.0.0/8"), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    private volatile String ofChannel = "";
    private volatile String headers = "";
    private volatile int items = 1;
    private volatile String newHome = "200 OK";
    private CountingDesk desk;
    private PlainServer server;
    private Poller poller;

    @BeforeAll
    static void start() throws SQLException {
        database = PollDatabase.named("errands", "-c synchronous_commit=off");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() throws Exception {
        database.execute("truncate feed cascade; truncate host_pace; truncate article");
        desk = new CountingDesk(database.source(), () -> NOON);
        server = new PlainServer((request, to) -> {
            asked.add(request.host() + request.path());
            var status = request.path().equals("/gone")
                    ? "410 Gone"
                    : request.host().equals("new.example") ? newHome : "200 OK";
            PlainServer.answer(to, status, headers, feed().getBytes(UTF_8));
        });
        var config = Settings.with("domain-spacing", "1ms");
        var fetch = new FeedFetch(egress, PlainReader.reader(), config, () -> NOON);
        poller = Pollers.of(database.source(), fetch, desk, config, new SimpleMeterRegistry(), new Random(1));
        database.subscribe("t", url("a.example", "/feed"), NOON);
    }

    @AfterEach
    void close() throws IOException {
        poller.close();
        egress.close();
        server.close();
    }

    @Test
    void anItemWhosePageIsGoneIsWithdrawnOnce() throws Exception {
        poll(NOON);
        desk.vanished.addAll(List.of(vanished("a.example", "/gone"), vanished("a.example", "/there")));
        items = 2;

        poll(NOON.plusSeconds(3_600));
        items = 3;
        poll(NOON.plusSeconds(7_200));

        assertThat(desk.withdrawn).extracting(Vanished::title).containsExactly("/gone");
        assertThat(asked)
                .containsExactly(
                        "a.example/feed", "a.example/feed", "a.example/gone", "a.example/there", "a.example/feed");
    }

    @Test
    void whatADocumentSaysOfItsNewAddressIsBelievedAfterDaysAndOnceAFeedIsThere() throws Exception {
        ofChannel = "<itunes:new-feed-url>" + url("new.example", "/feed") + "</itunes:new-feed-url>";
        poll(NOON);
        poll(NOON.plus(Duration.ofDays(2)));
        assertThat(asked).doesNotContain("new.example/feed");

        poll(NOON.plus(Duration.ofDays(3)));

        assertThat(asked).endsWith("new.example/feed");
        assertThat(database.text("select url from feed")).isEqualTo(url("new.example", "/feed"));
    }

    @Test
    void aNewAddressWithoutAFeedIsNotBelieved() throws Exception {
        newHome = "404 Not Found";
        ofChannel = "<itunes:new-feed-url>" + url("new.example", "/feed") + "</itunes:new-feed-url>";
        poll(NOON);
        poll(NOON.plus(Duration.ofDays(3)));

        assertThat(asked).endsWith("new.example/feed");
        assertThat(database.text("select concat(url, moved_to) from feed join feed_poll on feed = id"))
                .isEqualTo(url("a.example", "/feed"));
    }

    @Test
    void hubsAreFoundInHeaders() throws Exception {
        headers = "Link: </hub>; rel=\"hub\", <http://hub.example/>; rel=hub\r\n";
        ofChannel = "<atom:link rel=\"hub\" href=\"http://other.example/\"/>";
        poll(NOON);

        assertThat(desk.hubs).containsExactly(url("a.example", "/hub"), "http://hub.example/", "http://other.example/");
    }

    @Test
    void lessonsThatAreLongOverAreForgotten() throws Exception {
        database.execute("""
            insert into host_pace (domain, spacing_ms, learned_at, not_before)
            select domain, 60000, timestamptz '%1$s' - age * interval '1 day', timestamptz '%1$s' - age * interval '1 day'
              from (values ('over.example', 60), ('ancient.example', 30000), ('still.example', 10)) as row (domain, age)\
            """.formatted(NOON));

        poll(NOON);

        assertThat(database.query("select domain from host_pace", row -> row.getString(1)))
                .containsExactly("still.example");
    }

    private void poll(Instant at) throws Exception {
        database.execute("update feed_poll set next_fetch_at = '" + at + "'");
        assertThat(poller.round(at)).isOne();
    }

    private String feed() {
        var text = new StringBuilder("<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")
                .append(" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>T</title>")
                .append(ofChannel);
        for (int i = 0; i < items; i++) {
            text.append("<item><title>T</title><link>http://a.example/")
                    .append(i)
                    .append("</link></item>");
        }
        return text.append("</channel></rss>").toString();
    }

    private Vanished vanished(String host, String path) throws Exception {
        var link = Links.canonical(url(host, path));
        return new Vanished(ArticleId.of(link), link, path);
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + server.port() + path;
    }
}
