package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.PlainReader;
import org.newswatch.ingest.feed.WebPage;

class FeedProbeTest extends FetchFixture {

    private static final String HTML = "Content-Type: text/html\r\n";

    @Test
    void ofTheFeedsAPageNamesTheFirstThatCanBeReadIsFound() throws IOException {
        serve(asked -> switch (asked.path()) {
            case "/" -> page(200, HTML, naming("/broken", "/news", "/sport"));
            case "/broken" -> page(500, "", new byte[0]);
            default -> page(200, RSS, feed(2));
        });

        var found = (Probe.Found) probe("/");

        assertThat(found.url()).isEqualTo(url("/news"));
        assertThat(((Feed) found.document()).items()).hasSize(2);
        assertThat(found.others()).extracting(WebPage.Alternate::url).containsExactly(url("/broken"), url("/sport"));
    }

    @Test
    void threeFeedsOfAPageAreTriedAndThenThePageIsWhatWasFound() throws IOException {
        serve(asked -> asked.path().equals("/")
                ? page(200, HTML, naming("/1", "/2", "/3", "/4"))
                : asked.path().equals("/4") ? page(200, RSS, feed(1)) : page(404, "", new byte[0]));

        var found = (Probe.Found) probe("/");

        assertThat(found.document()).isInstanceOf(WebPage.class);
        assertThat(asked).extracting(PlainServer.Asked::path).containsExactly("/", "/1", "/2", "/3");
    }

    @Test
    void aPageThatAPageNamesIsNoFeed() throws IOException {
        serve(200, HTML, naming("/other"));

        assertThat(((Probe.Found) probe("/")).document()).isInstanceOf(WebPage.class);
        assertThat(asked).extracting(PlainServer.Asked::path).containsExactly("/", "/other");
    }

    @Test
    void whereThereIsNothingAClauseSaysWhy() throws IOException {
        serve(asked -> page(asked.path().equals("/gone") ? 410 : 404, "", new byte[0]));

        assertThat(((Probe.NotFound) probe("/gone")).reason()).contains("gone (410)");
        assertThat(((Probe.NotFound) probe("/")).reason()).contains("404");
    }

    private Probe probe(String path) {
        return new FeedProbe(egress, PlainReader.reader(), config, InstantSource.system()).probe(url(path));
    }

    private static byte[] naming(String... feeds) {
        var html = new StringBuilder("<!doctype html><html><head><title>Harbour Post</title>");
        for (var feed : feeds) {
            html.append("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"")
                    .append(feed)
                    .append("\">");
        }
        return html.append("</head><body>News</body></html>").toString().getBytes(UTF_8);
    }
}
