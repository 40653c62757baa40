package org.newswatch.alert.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.alert.compose.Told;
import org.newswatch.alert.compose.Wording;
import org.newswatch.alert.raise.Alert;

/** Feeds as programs that read feeds take them. */
class FeedWritersTest {

    private static final String SELF = "https://news.example/feeds/x.atom";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Power <returns> & \"stays\" ]]> to",
                "Power \u0000\u0001\u0008\u000B\u001F returns",
                "Power \uFFFE\uFFFF\uD83D returns",
                "Power 🔥👩‍🚒 \u202Egnp.exe",
                "Струја се враћа\r\nу луку",
            })
    void titleOfAnyKindIsOneEntry(String title) throws Exception {
        var feed = atom(part(Told.titled(title), null));

        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().getFirst().getTitle())
                .startsWith(title.substring(0, 6))
                .doesNotContainPattern("[\\x00-\\x1f\\u202E]");
    }

    @Test
    void entrySaysWhatTheAlertSays() throws Exception {
        var feed = atom(part(Told.titled("Power <returns>"), SELF + "?cursor=1-1"));

        var entry = feed.getEntries().getFirst();
        assertThat(feed.getTitle()).isEqualTo("Grid & gas");
        assertThat(feed.getUri()).isEqualTo("urn:uuid:" + new UUID(3, 4));
        assertThat(feed.getLinks()).extracting(link -> link.getRel()).contains("self", "next");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + new UUID(1, 2));
        assertThat(entry.getLink()).isEqualTo("https://harbour-post.example/1?a=1&b=2");
        assertThat(entry.getAuthor()).isEqualTo("Harbour Post");
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .containsExactly("energy");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-17T20:10:00Z"));
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2026-11-17T20:10:02Z"));
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue()).contains("<mark>Power</mark> &lt;returns&gt;");
    }

    @Test
    void emptyFeedIsAFeed() throws Exception {
        var empty = new Part(new UUID(3, 4), "Grid & gas", SELF, null, Instant.EPOCH, List.of());

        assertThat(atom(empty).getEntries()).isEmpty();
    }

    @Test
    void jsonFeedHasWhatVersionOnePointOneRequires() {
        var feed = new JsonMapper()
                .valueToTree(JsonFeed.of(part(Told.titled("Power <returns>"), SELF + "?cursor=1-1"), Wording.USUAL));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Grid & gas");
        assertThat(feed.path("feed_url").asText()).isEqualTo(SELF);
        assertThat(feed.path("next_url").asText()).endsWith("?cursor=1-1");
        var item = feed.path("items").path(0);
        assertThat(item.path("id").isTextual()).isTrue();
        assertThat(item.path("url").asText()).isEqualTo("https://harbour-post.example/1?a=1&b=2");
        assertThat(item.path("content_html").asText()).contains("<mark>Power</mark> &lt;returns&gt;");
        assertThat(Instant.parse(item.path("date_published").asText())).isBefore("2026-11-18T00:00:00Z");
        assertThat(item.path("authors").path(0).path("name").asText()).isEqualTo("Harbour Post");
        assertThat(item.path("tags").path(0).asText()).isEqualTo("Energy");
    }

    private static Part part(Alert alert, String next) {
        return new Part(new UUID(3, 4), "Grid & gas", SELF, next, alert.raisedAt(), List.of(alert));
    }

    private static SyndFeed atom(Part part) throws Exception {
        return new SyndFeedInput().build(new StringReader(new String(AtomFeed.of(part, Wording.USUAL), UTF_8)));
    }
}
