package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.feed.Feed;

/** Of what is too long, too slow or breaks off, the first items are kept. */
class FetchBudgetTest extends FetchFixture {

    @Test
    void ofALongDocumentTheFirstItemsAreKept() throws IOException {
        config = Settings.with("max-document", "20K");
        serve(200, RSS, feed(1_000));

        var read = (Fetched.Read) fetch();

        assertThat(((Feed) read.document()).items()).hasSizeBetween(50, 500);
        assertThat(read.warning()).contains("longer than");
    }

    @Test
    void whatCameBeforeTheTimeWasOverIsKept() throws IOException {
        var start = new String(feed(1_000), UTF_8).substring(0, 30_000);
        server = new PlainServer((asked, to) -> {
            to.write(("HTTP/1.1 200 OK\r\n" + RSS + "\r\n" + start).getBytes(ISO_8859_1));
            to.flush();
            hold();
        });

        var read = (Fetched.Read) fetch(FeedFetch.Ask.once(url("/feed"), Duration.ofSeconds(2)));

        assertThat(((Feed) read.document()).items()).hasSizeGreaterThan(50);
        assertThat(read.warning()).contains("had not ended after 2 s");
    }

    @Test
    void whatCameBeforeTheConnectionBrokeIsKept() throws IOException {
        server = new PlainServer((asked, to) -> {
            to.write("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n".getBytes(ISO_8859_1));
            to.write(feed(1_000), 0, 30_000);
            to.flush();
            throw new IOException("breaks off");
        });

        var read = (Fetched.Read) fetch();

        assertThat(((Feed) read.document()).items()).hasSizeGreaterThan(50);
        assertThat(read.warning()).contains("broke off");
    }

    @Test
    void aFeedOfTwoHundredMegabytesIsReadInLittleMemory() throws Exception {
        var item = ("<item><title>T</title><link>https://a.example/1</link><description>" + "words ".repeat(20_000)
                        + "</description></item>")
                .getBytes(UTF_8);
        server = new PlainServer((asked, to) -> {
            to.write("HTTP/1.1 200 OK\r\n\r\n<rss version=\"2.0\"><channel>".getBytes(ISO_8859_1));
            for (int sent = 0; sent < 200_000_000; sent += item.length) {
                to.write(item);
            }
            throw new IOException("the end");
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            var four = threads.invokeAll(Collections.nCopies(4, this::sizeAndWarning));

            for (var one : four) {
                assertThat(one.get()).asString().containsPattern("1[0-4][0-9] items, .*longer than 16 MiB");
            }
        }
    }

    @Test
    void aBombIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bomb)) {
            packed.write("<rss><channel>".getBytes(UTF_8));
            packed.write(new byte[10_000_000]);
        }
        serve(200, "Content-Encoding: gzip\r\n" + RSS, bomb.toByteArray());

        assertThat(reason()).contains("more than 200 times");
    }
}
