package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Vocabulary;

/** What happens inside when queries come and go for long. */
class IndexTest {

    private static final String[] WORDS = "gas oil coal wind solar Lavrov Vučić Kosovo EXPO pipeline".split(" ");

    private final Random random = new Random(7);
    private final Map<Integer, String> stored = new HashMap<>();

    @Test
    void windowOfOrdinalsStaysShort() {
        var index = new Index<Integer>(1);

        for (int i = 0; i < 30_000; i++) {
            change(index, 100);
        }

        var ledger = index.snapshot().ledger();
        assertThat(ledger.limit()).isGreaterThan(20_000);
        assertThat(ledger.limit() - ledger.from()).isLessThan(100 + 50 + 1024 + 5);
        assertThatAllAreFound(index);
    }

    @Test
    void ordinalsBeginAnewBeforeTheyOverflow() {
        var index = new Index<Integer>(Integer.MAX_VALUE - 1_000);

        for (int i = 0; i < 5_000; i++) {
            change(index, 100);
        }

        assertThat(index.snapshot().ledger().limit()).isLessThan(10_000);
        assertThatAllAreFound(index);
    }

    @Test
    void wordsThatNoQueryUsesAreForgotten() {
        var index = new Index<Integer>(1);
        for (int i = 0; i < 5_000; i++) {
            index.put(1, News.stored("word" + i + " OR \"two words" + i + "\" OR =exact" + i + " OR prefix" + i + "*"));
        }

        assertThat(index.snapshot().terms()).isEqualTo(5);
        assertThat(index.snapshot().lexicon().stems().size()).isLessThan(12);

        assertThat(index.remove(1)).isTrue();

        assertThat(index.snapshot().terms()).isZero();
        assertThat(index.snapshot().lexicon().stems().size()).isZero();
        assertThat(index.snapshot().lexicon().prefixes().size()).isZero();
        assertThat(index.snapshot().lexicon().written().size()).isZero();
    }

    @Test
    void earlierSnapshotKeepsWhatItHad() {
        var index = new Index<Integer>(1);
        for (int id = 0; id < 50; id++) {
            index.put(id, News.stored("gas AND oil"));
        }
        var before = index.snapshot();

        for (int id = 0; id < 50; id++) {
            index.put(id, News.stored("coal" + id));
            index.put(100 + id, News.stored("gas"));
        }

        assertThat(found(before, "gas oil")).isEqualTo(50);
        assertThat(found(index.snapshot(), "gas oil")).isEqualTo(50);
        assertThat(found(index.snapshot(), "coal7")).isOne();
    }

    private void change(Index<Integer> index, int ids) {
        int id = random.nextInt(ids);
        if (random.nextInt(4) == 0) {
            assertThat(index.remove(id)).isEqualTo(stored.remove(id) != null);
            return;
        }
        var query = WORDS[random.nextInt(WORDS.length)] + " AND " + WORDS[random.nextInt(WORDS.length)];
        index.put(id, News.stored(query));
        stored.put(id, query);
    }

    private void assertThatAllAreFound(Index<Integer> index) {
        var snapshot = index.snapshot();
        assertThat(snapshot.queries()).isEqualTo(stored.size());
        assertThat(found(snapshot, String.join(" ", WORDS))).isEqualTo(stored.size());
        assertThat(found(snapshot, "gas")).isEqualTo((int)
                stored.values().stream().filter("gas AND gas"::equals).count());
    }

    private static int found(Snapshot<Integer> snapshot, String text) {
        var document = News.body("en", text);
        var reading = new Reader(Chain.ENGLISH, new Meanings(new Vocabulary()), snapshot.lexicon(), snapshot.fields())
                .read(document);
        return snapshot.search(reading, new Slowest<>()).matches().size();
    }
}
