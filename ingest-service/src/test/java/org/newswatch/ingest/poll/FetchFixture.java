package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.PlainReader;

/** A server of ours that knows no manners, and what asks it. */
abstract class FetchFixture {

    static final String RSS = "Content-Type: application/rss+xml\r\n";
    static final Duration DEADLINE = Duration.ofSeconds(60);

    final List<PlainServer.Asked> asked = new CopyOnWriteArrayList<>();
    final Egress egress = new Egress(EgressRules.of("127.0.0.0/8"), name -> new InetAddress[] {
        name.startsWith("inside.") ? InetAddress.ofLiteral("10.0.0.1") : InetAddress.getLoopbackAddress()
    });
    PollConfig config = Settings.with("contact", "https://newswatch.example/bot");
    final CountDownLatch over = new CountDownLatch(1);
    FeedFetch shared;
    PlainServer server;

    @AfterEach
    void close() throws IOException {
        over.countDown();
        egress.close();
        if (server != null) {
            server.close();
        }
    }

    interface Pages {
        Page of(PlainServer.Asked asked);
    }

    record Page(int status, String headers, byte[] body) {}

    static Page page(int status, String headers, byte[] body) {
        return new Page(status, headers, body);
    }

    static Page redirect(int status, String location) {
        return page(status, "Location: " + location + "\r\n", new byte[0]);
    }

    void serve(int status, String headers, byte[] body) throws IOException {
        serve(request -> page(status, headers, body));
    }

    void serve(Pages pages) throws IOException {
        server = new PlainServer((request, to) -> {
            asked.add(request);
            var page = pages.of(request);
            PlainServer.answer(to, page.status() + " Fine", page.headers(), page.body());
        });
    }

    synchronized FeedFetch fetcher() {
        shared = shared == null ? new FeedFetch(egress, PlainReader.reader(), config, InstantSource.system()) : shared;
        return shared;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    String reason() {
        return ((Fetched.Failed) fetch()).reason();
    }

    /** What is worked on while the document has its place in memory. */
    String sizeAndWarning() {
        return fetcher().fetch(FeedFetch.Ask.once(url("/feed"), DEADLINE), domain -> true, fetched -> {
            var read = (Fetched.Read) fetched;
            return ((Feed) read.document()).items().size() + " items, " + read.warning();
        });
    }

    Fetched fetch() {
        return fetch(FeedFetch.Ask.once(url("/feed"), DEADLINE));
    }

    Fetched fetch(FeedFetch.Ask ask) {
        return new FeedFetch(egress, PlainReader.reader(), config, InstantSource.system()).fetch(ask, domain -> true);
    }

    static byte[] feed(int items) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>");
        for (int i = 0; i < items; i++) {
            xml.append("<item><title>Report ")
                    .append(i)
                    .append("</title><link>https://a.example/")
                    .append(i)
                    .append("</link></item>");
        }
        return xml.append("</channel></rss>").toString().getBytes(UTF_8);
    }

    /** As long as the test goes on. */
    void hold() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
