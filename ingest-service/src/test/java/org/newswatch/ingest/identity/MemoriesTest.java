package org.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.MORNING;
import static org.newswatch.ingest.identity.FeedOfTests.item;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.Plain;
import org.newswatch.ingest.article.Article;

/** With a real database. */
class MemoriesTest {

    private final FeedMemory memory =
            new FeedMemory(new Memories(Plain.database(), InstantSource.fixed(MORNING)), InstantSource.fixed(MORNING));
    private final FeedSource feed = new FeedSource(UUID.randomUUID());

    @Test
    void thoseWhoRaceAgreeOnTheIds() throws Exception {
        memory.recognise(feed, List.of(item("https://a.example/x-1482215", null, "Harbour reopens")));
        var edited = item("https://a.example/y-1482215", null, "Harbour reopens today");
        Callable<Recognised> poll = () -> memory.recognise(feed, List.of(edited));

        try (var pollers = Executors.newFixedThreadPool(8)) {
            var ids = pollers.invokeAll(Collections.nCopies(40, poll)).stream()
                    .flatMap(answer -> answer.resultNow().articles().stream())
                    .map(Article::id)
                    .distinct();

            assertThat(ids)
                    .containsExactly(
                            item("https://a.example/x-1482215", null, "T").id());
        }
    }

    @Test
    void whatRacersBringIsAllRemembered() throws Exception {
        var polls = IntStream.range(0, 40)
                .<Callable<Recognised>>mapToObj(i ->
                        () -> memory.recognise(feed, List.of(item("https://a.example/" + i, "g" + i, "Report " + i))))
                .toList();

        try (var pollers = Executors.newFixedThreadPool(8)) {
            pollers.invokeAll(polls);
        }

        var all = IntStream.range(0, 40)
                .mapToObj(i -> item("https://a.example/new/" + i, "g" + i, "Report " + i))
                .toList();
        assertThat(memory.preview(feed, all).known()).isEqualTo(40);
    }

    @Test
    void aDocumentThatSaysNothingNewWritesNothing() throws Exception {
        var document = List.of(item("https://a.example/1", "g1", "One"), item("https://a.example/2", "g2", "Two"));
        memory.recognise(feed, document);
        var before = rowVersion();

        memory.recognise(feed, document.reversed());

        assertThat(rowVersion()).isEqualTo(before);
    }

    @Test
    void aPreviewRemembersNothing() {
        memory.preview(feed, List.of(item("https://a.example/1", "g1", "One")));

        assertThat(memory.preview(feed, List.of(item("https://a.example/1", "g1", "One")))
                        .known())
                .isZero();
    }

    @Test
    void aThousandItemsTakeLittleRoom() throws Exception {
        var document = IntStream.range(0, 1_500)
                .mapToObj(i -> item(
                        "https://a.example/news/2026/11/22/a-report-from-the-harbour-number-%d-1%06d.html"
                                .formatted(i, i * 7),
                        "tag:a.example,2026:" + i * 31,
                        "A report from the harbour, of which there are many, number " + i))
                .toList();

        var ids = memory.recognise(feed, document).articles().stream().map(Article::id);

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(memory.recognise(feed, document).known()).isEqualTo(Recognition.MOST);
        assertThat(size()).isBetween(1_000, 40_000);
    }

    private String rowVersion() throws SQLException {
        return ask("select xmin::text || ctid::text from feed_memory where source = ?");
    }

    private int size() throws SQLException {
        return Integer.parseInt(ask("select length(items)::text from feed_memory where source = ?"));
    }

    private String ask(String query) throws SQLException {
        try (var connection = Plain.database().getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, feed.key());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
