package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Feeds of 20 items, each at a host of its own, and how their server answers. */
final class RateFeeds {

    /** What the server has for whoever comes again. */
    enum Case {
        NOT_MODIFIED("304"),
        SAME_BYTES("the same bytes"),
        ONE_NEW_ITEM("one new item");

        final String words;

        Case(String words) {
            this.words = words;
        }
    }

    private static final int ITEMS = 20;
    private static final int HOSTS_OF_A_NETWORK = 250;
    private static final String SUMMARY = "What happened there that day. ".repeat(10);

    private final byte[][] bodies;
    private volatile Case current = Case.NOT_MODIFIED;
    private int newest = ITEMS;

    RateFeeds(int feeds) {
        bodies = new byte[feeds][];
    }

    void turnTo(Case next) {
        current = next;
        write();
    }

    /** One item more in each feed where the case wants it, and one less at the end. */
    void publish() {
        if (current == Case.ONE_NEW_ITEM) {
            newest++;
            write();
        }
    }

    private void write() {
        for (int feed = 0; feed < bodies.length; feed++) {
            bodies[feed] = document(feed).getBytes(UTF_8);
        }
    }

    List<URI> urls(int port) {
        return IntStream.range(0, bodies.length)
                .mapToObj(feed -> URI.create("http://127.0." + (1 + feed / HOSTS_OF_A_NETWORK) + "."
                        + (1 + feed % HOSTS_OF_A_NETWORK) + ":" + port + "/" + feed))
                .toList();
    }

    void answer(PlainServer.Asked asked, OutputStream to) throws IOException {
        var etag = current == Case.NOT_MODIFIED ? "ETag: \"1\"\r\n" : "";
        if (!etag.isEmpty() && asked.headers().containsKey("if-none-match")) {
            PlainServer.answer(to, "304 Not Modified", etag);
            return;
        }
        PlainServer.answer(
                to,
                "200 OK",
                "Content-Type: application/rss+xml\r\n" + etag,
                bodies[Integer.parseInt(asked.path().substring(1))]);
    }

    private String document(int feed) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>");
        for (int item = newest; item > newest - ITEMS; item--) {
            var name = feed + "/" + item;
            xml.append("<item><title>Report " + name + "</title><link>https://a.example/" + name + "</link><guid>"
                    + name + "</guid><description>" + SUMMARY + "</description></item>");
        }
        return xml.append("</channel></rss>").toString();
    }
}
