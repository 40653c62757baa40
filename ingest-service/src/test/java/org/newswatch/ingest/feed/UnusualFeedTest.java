package org.newswatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.feed.FeedReaders.articles;
import static org.newswatch.ingest.feed.FeedReaders.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seldom in a feed, and no fault. */
class UnusualFeedTest {

    private static final String TITLE = "<title>Harbour reopens</title><link>https://a.example/1</link>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<slash:comments>12</slash:comments><slash:department>not-a-title</slash:department>",
                "<thr:total>3</thr:total><thr:in-reply-to ref='tag:other' href='https://other.example/'/>",
                "<georss:point>42.09 19.09</georss:point><geo:lat>42.09</geo:lat>",
                "<media:title>Another title</media:title><media:thumbnail url='https://a.example/p.jpg'/>",
                "<itunes:title>Another title</itunes:title><itunes:duration>1:02</itunes:duration>",
                "<dc:source>Somebody</dc:source><dcterms:rightsHolder>Somebody</dcterms:rightsHolder>",
                "<nobody:knows><title>Another title</title><link>https://b.example/</link></nobody:knows>",
            })
    void modulesDoNotDisturbWhatTheItemSays(String module) {
        for (var item : new String[] {TITLE + module, module + TITLE}) {
            var feed = read(FeedDocument.rss("<item>" + item + "</item>"));

            assertThat(articles(feed)).singleElement().satisfies(article -> {
                assertThat(article.title()).isEqualTo("Harbour reopens");
                assertThat(article.link().value()).isEqualTo("https://a.example/1");
            });
        }
    }

    @Test
    void anAttributeOfMegabytesIsRead() {
        var feed = read(FeedDocument.rss("<item note='" + "x".repeat(3_000_000) + "'>" + TITLE + "</item>"));

        assertThat(articles(feed)).hasSize(1);
    }

    @Test
    void anItemOfFiveMegabytesIsCutAndGoesIn() {
        var body = "<description>" + "words ".repeat(900_000) + "</description>";
        var feed = read(FeedDocument.rss("<item>" + TITLE + body + "</item><item>"
                + TITLE.replace("/1", "/2").replace("reopens", "closes") + "</item>"));

        assertThat(articles(feed)).hasSize(2);
        assertThat(FeedReaders.warnings(feed)).isNotEmpty();
    }

    @Test
    void theOrderOfTheItemsIsThatOfTheFeed() {
        var feed =
                read(FeedDocument.rss("<item><title>Old</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>"
                        + "<item><title>New</title><pubDate>Sun, 22 Mar 2026 10:00:00 GMT</pubDate></item>"
                        + "<item><title>Between</title><pubDate>Sun, 15 Mar 2026 10:00:00 GMT</pubDate></item>"));

        assertThat(articles(feed)).extracting(article -> article.title()).containsExactly("Old", "New", "Between");
    }
}
