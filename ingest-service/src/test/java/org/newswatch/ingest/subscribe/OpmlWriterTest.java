package org.newswatch.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.feed.FeedList;
import org.newswatch.ingest.feed.FeedReaders;

class OpmlWriterTest {

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        var feeds = List.of(
                feed("https://a.example/1?x=1&y=2", "Plain"),
                feed("https://a.example/2", null),
                feed("https://a.example/3", "Öl & Gas <\"quoted\"> 'n' more", "Енергетика"),
                feed("https://a.example/4", "Many tags", "Енергетика", "sea", "grid & gas"),
                feed("https://a.example/5", "Hard tags", "Енергетика", "oil, gas", "on/off"),
                feed("https://a.example/6", "Another folder", "x/y, z"));

        var list = (FeedList) FeedReaders.reader().read(opml(feeds).getBytes(UTF_8), "text/x-opml", null);

        assertThat(list.warnings()).isEmpty();
        assertThat(list.feeds()).hasSameSizeAs(feeds);
        for (int i = 0; i < feeds.size(); i++) {
            var title = feeds.get(i).title();
            assertThat(list.feeds().get(i))
                    .isEqualTo(new FeedList.Entry(
                            title == null ? feeds.get(i).url() : title,
                            feeds.get(i).url(),
                            feeds.get(i).tags()));
        }
    }

    @Test
    void whatNoXmlCanHoldIsDropped() throws IOException {
        assertThat(opml(List.of(feed("https://a.example/", "a\u0001b\uFFFEc\uD800d\uD83D\uDE00\te"))))
                .contains("text=\"abcd\uD83D\uDE00&#9;e\"");
    }

    @Test
    void feedsOfOneFirstTagShareAFolder() throws IOException {
        var opml = opml(List.of(
                feed("https://a.example/0", "None"),
                feed("https://a.example/1", "One", "sea"),
                feed("https://a.example/2", "Two", "sea", "air")));

        assertThat(opml).containsOnlyOnce("<outline text=\"sea\">").contains("category=\"air\"");
    }

    private static String opml(List<SubscribedFeed> feeds) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new OpmlWriter(bytes);
        for (var feed : feeds) {
            writer.write(feed);
        }
        writer.end();
        return bytes.toString(UTF_8);
    }

    private static SubscribedFeed feed(String url, String title, String... tags) {
        return new SubscribedFeed(
                UUID.randomUUID(),
                url,
                title,
                "rss-2.0",
                "en-GB",
                "https://a.example/",
                List.of(tags),
                null,
                FeedStatus.ACTIVE,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                Duration.ofMinutes(30),
                null);
    }
}
