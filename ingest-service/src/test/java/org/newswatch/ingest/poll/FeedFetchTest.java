package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.PlainReader;
import org.newswatch.ingest.feed.WebPage;

/** What our own server, which knows no manners, makes of a fetch. */
class FeedFetchTest extends FetchFixture {

    @Test
    void feedIsReadAndItsValidatorsAreKeptVerbatim() throws IOException {
        serve(
                200,
                "ETag: W/\"a b\"\r\nLast-Modified: yesterday evening\r\nCache-Control: max-age=300\r\n" + RSS,
                feed(3));

        var read = (Fetched.Read) fetch();

        assertThat(((Feed) read.document()).items()).hasSize(3);
        assertThat(read.validators()).isEqualTo(new Validators("W/\"a b\"", "yesterday evening"));
        assertThat(read.terms().freshFor()).isEqualTo(Duration.ofMinutes(5));
        assertThat(read.warning()).isNull();
    }

    @Test
    void weSayWhoWeAreAndNothingMore() throws IOException {
        serve(200, RSS, feed(1));

        fetch(new FeedFetch.Ask(url("/feed"), new Validators("\"x\"", "Sun, 1 Mar"), null, 7, DEADLINE));

        var headers = asked.getFirst().headers();
        assertThat(headers)
                .containsEntry("user-agent", "Newswatch/0.1 (+https://newswatch.example/bot; 7 subscribers)");
        assertThat(headers).containsEntry("if-none-match", "\"x\"").containsEntry("if-modified-since", "Sun, 1 Mar");
        assertThat(headers.keySet())
                .containsExactlyInAnyOrder(
                        "host",
                        "user-agent",
                        "accept",
                        "accept-encoding",
                        "if-none-match",
                        "if-modified-since",
                        "connection");
    }

    @Test
    void nothingNewIsSaidIn304OrBytes() throws IOException {
        serve(200, RSS, feed(1));
        var first = (Fetched.Read) fetch();
        assertThat(fetch(new FeedFetch.Ask(url("/feed"), Validators.NONE, first.hash(), 1, DEADLINE)))
                .isInstanceOf(Fetched.SameBody.class);
        server.close();

        serve(304, "", new byte[0]);
        assertThat(fetch(new FeedFetch.Ask(url("/feed"), new Validators("\"x\"", null), null, 1, DEADLINE)))
                .isInstanceOf(Fetched.NotModified.class);
        assertThat(reason()).contains("was not asked");
    }

    @ParameterizedTest
    @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
    void onlyPermanentRedirectsAreNoted(int status, boolean permanent) throws IOException {
        serve(asked -> asked.path().equals("/feed") ? redirect(status, url("/new")) : page(200, RSS, feed(1)));

        var read = (Fetched.Read) fetch();

        assertThat(read.url()).isEqualTo(url("/new"));
        assertThat(read.terms().movedTo()).isEqualTo(permanent ? url("/new") : null);
    }

    @Test
    void aTemporaryRedirectEndsThePermanentOnes() throws IOException {
        serve(asked -> switch (asked.path()) {
            case "/feed" -> redirect(301, "/b");
            case "/b" -> redirect(302, "c?x=1");
            case "/c?x=1" -> redirect(301, "/d");
            default -> page(200, RSS, feed(1));
        });

        var read = (Fetched.Read) fetch();

        assertThat(read.terms().movedTo()).isEqualTo(url("/b"));
        assertThat(read.url()).isEqualTo(url("/d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/feed | in a circle",
                "/on | more than 5 redirects",
                "http://inside.example/ | a private network",
                "http://169.254.169.254/latest | a metadata service",
                "http://a b/ | can't be used",
                "ftp://a.example/ | begins with http",
                "'' | to nowhere"
            })
    void redirectsThatLeadNowhereGoodAreNotFollowed(String location, String expected) throws IOException {
        serve(asked -> redirect(301, location.equals("/on") ? asked.path() + "n" : location));

        assertThat(reason()).contains(expected);
    }

    @Test
    void aHostThatAskedToWaitIsNotReachedByARedirect() throws IOException {
        serve(asked -> redirect(302, "http://resting.example:" + server.port() + "/"));

        var failed = (Fetched.Failed) new FeedFetch(egress, PlainReader.reader(), config, InstantSource.system())
                .fetch(FeedFetch.Ask.once(url("/feed"), DEADLINE), domain -> !domain.equals("resting.example"));

        assertThat(failed.weight()).isEqualTo(Weight.TEMPORARY);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPageForPeopleAndAnEmptyAnswerAreNoFeeds() throws IOException {
        serve(200, RSS, " \r\n".getBytes(UTF_8));
        assertThat(reason()).isEqualTo("the server sent an empty document");
        server.close();

        serve(200, "Content-Type: text/html\r\n", "<html><body>Sign in".getBytes(UTF_8));
        var page = fetch();
        assertThat((page instanceof Fetched.Failed failed && failed.page())
                        || (page instanceof Fetched.Read read && read.document() instanceof WebPage))
                .isTrue();
    }

    @Test
    void whoeverIsNotThereIsNamed() throws IOException {
        int port;
        try (var door = new ServerSocket(0)) {
            port = door.getLocalPort();
        }
        var failed = (Fetched.Failed) fetch(FeedFetch.Ask.once("http://127.0.0.1:" + port + "/", DEADLINE));

        assertThat(failed.reason()).isEqualTo("127.0.0.1 takes no connections");
        assertThat(((Fetched.Failed) fetch(FeedFetch.Ask.once("http://user@a.example/", DEADLINE))).weight())
                .isEqualTo(Weight.HARD);
    }

    @Test
    void aContactThatWouldBreakTheHeaderIsRefusedAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserAgent("us (at) home"))
                .withMessageContaining("ingest.poll.contact");
    }
}
