package org.newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newswatch.ingest.FeedServer;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;
import org.newswatch.ingest.Publisher;
import org.newswatch.ingest.feed.FeedDocument;

/** From a feed that drops an item to the last version of its article on the topic. */
@IngestTest
class WithdrawnItemTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    private final List<JsonNode> events = new ArrayList<>();
    private FeedServer site;
    private Publisher desk;

    @BeforeEach
    void open() throws Exception {
        site = new FeedServer();
        desk = Publisher.ofNewTenant();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itemThatLeftItsFeedAndWhosePageIsGoneIsWithdrawn() throws IOException {
        IntStream.rangeClosed(6, 9).forEach(i -> site.put("/report/" + i, "text/html", "<p>There"));
        var feed = desk.subscribed(site.put("/feed", "application/rss+xml", rss(9, 8, 7, 6)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(false)).contains("Report 9", "Report 8", "Report 7", "Report 6"));

        site.fail("/report/8", 410);
        site.put("/feed", "application/rss+xml", rss(10, 9, 7, 6));
        desk.post("/v1/feeds/" + feed + "/refresh").statusCode(202);

        await().atMost(SOON).untilAsserted(() -> assertThat(told(true)).containsExactly("Report 8"));
        assertThat(told(false)).contains("Report 10");
        var versions = events.stream()
                .filter(event -> event.path("title").asText().equals("Report 8"))
                .toList();
        assertThat(versions).extracting(event -> event.path("version").asInt()).containsExactly(1, 2);
        assertThat(versions)
                .extracting(event -> event.path("id").asText())
                .containsOnly(versions.getFirst().path("id").asText());
    }

    /** The titles of what came of this site, withdrawn or not. */
    private List<String> told(boolean withdrawn) {
        topic.events().stream()
                .filter(event -> event.path("url").asText().startsWith(site.address("/")))
                .forEach(events::add);
        return events.stream()
                .filter(event -> event.path("deleted").asBoolean() == withdrawn)
                .map(event -> event.path("title").asText())
                .toList();
    }

    /** A feed of these reports, each published an hour after the one before. */
    private String rss(int... reports) {
        return FeedDocument.rss(IntStream.of(reports)
                .mapToObj(i -> """
                    <item><title>Report %d</title><link>%s</link><guid isPermaLink="false">r%d</guid>
                    <pubDate>Tue, 17 Nov 2026 %02d:00:00 GMT</pubDate></item>
                    """.formatted(i, site.address("/report/" + i), i, i))
                .collect(Collectors.joining()));
    }
}
