package org.newswatch.percolator.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Matches;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;

/**
 * While writers store, replace and remove queries, what a reader finds is exactly what was stored at one version between the
 * beginning and the end of its search.
 */
class ChangingQueriesTest {

    private static final int CHANGES = 200_000;
    private static final int WRITERS = 2;
    private static final int READERS = 2;

    /** So that a set of ids is the bits of one number. */
    private static final int IDS = Long.SIZE;

    private static final List<StoredQuery> TRUE = List.of(
            stored("gas"),
            stored("\"oil coal\""),
            stored("(oil OR coal) gas"),
            stored("coa*"),
            stored("\"coal gas\"~1"));
    private static final List<StoredQuery> FALSE =
            List.of(stored("steam"), stored("\"coal oil\""), stored("gas NOT oil"), stored("steam* gas"));
    private static final Document DOCUMENT =
            Document.in("en").text(Field.BODY, "Gas, oil, coal.").build();

    private final Percolator<Integer> percolator = new Percolator<>();

    /** The ids that are to be found, by version. Written before the version is there to be seen. */
    private final Map<Long, Long> toBeFound = new ConcurrentHashMap<>(Map.of(0L, 0L));

    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void everySearchSeesOneVersion() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            var ends = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                int seed = i;
                ends.add(threads.submit(() -> write(new Random(seed))));
            }
            for (int i = 0; i < READERS; i++) {
                ends.add(threads.submit(this::read));
            }
            for (var end : ends) {
                assertThat(end.get()).isPositive();
            }
        }

        assertThat(percolator.version()).isEqualTo(toBeFound.size() - 1);
        assertThat(found(percolator.match(DOCUMENT))).isEqualTo(toBeFound.get(percolator.version()));
    }

    private int write(Random random) {
        try {
            for (int i = 0; i < CHANGES; i++) {
                change(random.nextInt(IDS), random);
            }
            return CHANGES;
        } finally {
            writing.decrementAndGet();
        }
    }

    private synchronized void change(int id, Random random) {
        long version = percolator.version();
        long others = toBeFound.get(version) & ~(1L << id);
        switch (random.nextInt(5)) {
            case 0 -> {
                toBeFound.put(version + 1, others);
                if (!percolator.remove(id)) {
                    toBeFound.remove(version + 1);
                }
            }
            case 1 -> {
                toBeFound.put(version + 1, others);
                percolator.put(id, FALSE.get(random.nextInt(FALSE.size())));
            }
            case 2 -> {
                toBeFound.put(version + 1, toBeFound.get(version));
                percolator.rearrange(3);
            }
            default -> {
                toBeFound.put(version + 1, others | 1L << id);
                percolator.put(id, TRUE.get(random.nextInt(TRUE.size())));
            }
        }
    }

    /** A result is that of the version which it names, and of no other. */
    private int read() {
        int searches = 0;
        do {
            long before = percolator.version();
            var matches = percolator.match(DOCUMENT);

            assertThat(matches.version()).isBetween(before, percolator.version());
            assertThat(found(matches)).isEqualTo(toBeFound.get(matches.version()));
            searches++;
        } while (writing.get() > 0);
        return searches;
    }

    private static long found(Matches<Integer> matches) {
        long ids = 0;
        for (var match : matches) {
            long bit = 1L << match.id();
            assertThat(ids & bit).as("found once").isZero();
            assertThat(match.why()).isNotEmpty();
            ids |= bit;
        }
        return ids;
    }

    private static StoredQuery stored(String query) {
        return StoredQuery.builder().query(new QueryParser().parse(query)).build();
    }
}
