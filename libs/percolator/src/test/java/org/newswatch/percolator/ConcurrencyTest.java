package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrencyTest {

    private static final int CHANGES = 20_000;
    private static final int IDS = 50;

    /** Every query is always stored, only in changing words, and each wording is true of the document. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readerAlwaysSeesEachReplacedQueryExactlyOnce() throws Exception {
        var wordings = new StoredQuery[] {
            News.stored("gas"), News.stored("\"oil coal\""), News.stored("(oil OR coal) gas"), News.stored("coa*")
        };
        var document = News.body("en", "gas oil coal");
        var percolator = new Percolator<Integer>();
        for (int id = 0; id < IDS; id++) {
            percolator.put(id, wordings[0]);
        }
        var done = new AtomicBoolean();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var readers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 2; i++) {
                readers.add(threads.submit(() -> readUntil(done, percolator, document)));
            }
            var writers = new ArrayList<Future<?>>();
            for (int seed = 0; seed < 2; seed++) {
                var random = new Random(seed);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < CHANGES; i++) {
                        percolator.put(random.nextInt(IDS), wordings[random.nextInt(wordings.length)]);
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
            done.set(true);
            for (var reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(percolator.version()).isEqualTo(IDS + 2L * CHANGES);
        assertThat(percolator.size()).isEqualTo(IDS);
    }

    private static int readUntil(AtomicBoolean done, Percolator<Integer> percolator, Document document) {
        int rounds = 0;
        long version = 0;
        do {
            assertThat(percolator.version()).isGreaterThanOrEqualTo(version);
            version = percolator.version();
            assertThat(percolator.match(document))
                    .extracting(Match::id)
                    .doesNotHaveDuplicates()
                    .hasSize(IDS);
            rounds++;
        } while (!done.get());
        return rounds;
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatIsPutIsSeenAndWhatIsRemovedIsNot() throws Exception {
        var percolator = new Percolator<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 4; thread++) {
                var word = "word" + thread;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        percolator.put(word, News.stored(word + " OR gas"));
                        assertThat(percolator.match(News.body("en", word)))
                                .extracting(Match::id)
                                .containsExactly(word);
                        assertThat(percolator.remove(word)).isTrue();
                        assertThat(percolator.match(News.body("en", word))).isEmpty();
                    }
                }));
            }
            for (var thread : done) {
                thread.get();
            }
        }
        assertThat(percolator.size()).isZero();
        assertThat(percolator.version()).isEqualTo(16_000);
    }
}
