package org.newswatch.ingest.feed.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedReaders;
import org.newswatch.ingest.feed.SuiteReading;

/**
 * The suite of feedparser. Left out by rule, for all files alike: the folder {@code sanitize} (about its own
 * sanitiser), files about HTTP headers other than Content-Type, and of each expression what {@link Values#of} does not
 * name, such as {@code bozo}, {@code encoding}, rights, contributors, images, clouds, podcasts and places.
 */
class FeedparserSuiteTest {

    private static final String HOST = "http://127.0.0.1:8097/";
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void whatConcernsNewsIsReadAsItsAuthorsExpect() throws Exception {
        var suite = Suite.find().orElse(null);
        assumeThat(suite).as("the folder shared/data/feeds beside the project").isNotNull();
        var score = new Score();
        var peers = FeedparserReadings.of(suite);

        for (var file : suite.cases()) {
            if (!isLeftOut(file)) {
                score.add("ours", file, ours(file));
                score.add("ours behind jsoup", file, Expectation.of(file.expression(), Repaired.ours(file)));
                score.add("rome behind jsoup", file, Expectation.of(file.expression(), Repaired.rome(file)));
                score.add("rome alone", file, Expectation.of(file.expression(), RomeReading.of(file)));
                if (peers.isPresent()) {
                    score.add(
                            "feedparser",
                            file,
                            Expectation.of(file.expression(), peers.get().get(file.path())));
                }
            }
        }

        System.out.println(score.table() + (peers.isPresent() ? "" : "feedparser: absent here\n"));
        score.missed("ours").forEach(System.out::println);
        assertThat(score.share("ours")).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void noFileIsACrashOrAHangAndNoItemIsLost() throws Exception {
        var suite = Suite.find().orElse(null);
        assumeThat(suite).as("the folder shared/data/feeds beside the project").isNotNull();
        var lost = new ArrayList<String>();
        Map<String, Integer> refusals = new HashMap<>();

        for (var file : suite.cases()) {
            long start = System.nanoTime();
            int items = items(file, refusals);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(file.path())
                    .isLessThan(LONGEST);
            if (items < file.itemTags()) {
                lost.add(file.path() + ": " + items + " of " + file.itemTags());
            }
        }

        System.out.println(suite.cases().size() + " files, refused: " + refusals);
        assertThat(lost).isEmpty();
    }

    private static int items(Suite.Case file, Map<String, Integer> refusals) {
        try {
            var origin = Links.canonical(HOST + file.path());
            var document = FeedReaders.reader().read(file.document(), file.contentType(), origin);
            return document instanceof Feed feed
                    ? feed.items().size()
                            + feed.deletions().size()
                            + cut(feed.warnings().toString())
                    : 0;
        } catch (Refused refused) {
            refusals.merge(refused.getMessage(), 1, Integer::sum);
            return cut(refused.getMessage());
        }
    }

    /** An item cut in its middle by the end of the document is not lost without a word. */
    private static int cut(String said) {
        return said.contains("the item cut in its middle") || said.contains("no item is complete") ? 1 : 0;
    }

    private static boolean isLeftOut(Suite.Case file) {
        return file.folder().endsWith("sanitize")
                || file.headers()
                || file.expression().isEmpty();
    }

    private static Object ours(Suite.Case file) {
        var reading = SuiteReading.of(file.document(), file.contentType(), HOST + file.path());
        return Expectation.of(file.expression(), reading);
    }
}
