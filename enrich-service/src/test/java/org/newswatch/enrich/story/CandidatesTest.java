package org.newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.newswatch.enrich.story.likeness.FingerprintReader;

class CandidatesTest {

    private static final long SHINGLE = 2;
    private static final long ANOTHER_SHINGLE = 4;
    private static final long TERM = 3;
    private static final long ANOTHER_TERM = 5;
    private static final int COMMON = 3;

    private final Candidates candidates = new Candidates(
            Database.config(Map.of("enrich.story.common-term", "" + COMMON, "enrich.story.candidates", "2")));

    private static Reading reading(long... keys) {
        return new Reading(
                Tellings.bridge("a"), new FingerprintReader().read(Tellings.text("Bridge closed", "")), keys);
    }

    @Test
    void oneShingleOrTwoTermsAreEnough() {
        candidates.add(SHINGLE, 10);
        candidates.add(TERM, 11);
        candidates.add(ANOTHER_TERM, 11);
        candidates.add(TERM, 12);

        assertThat(candidates.of(reading(SHINGLE, TERM, ANOTHER_TERM))).containsExactly(11L, 10L);
    }

    @Test
    void thoseThatShareMostComeFirstAndOnlySoMany() {
        LongStream.of(10, 11, 12).forEach(article -> candidates.add(SHINGLE, article));
        candidates.add(TERM, 10);

        assertThat(candidates.of(reading(SHINGLE, TERM))).containsExactly(10L, 12L);
    }

    @Test
    void articleAddedTwiceUnderAKeyCountsOnce() {
        candidates.add(TERM, 10);
        candidates.add(TERM, 10);

        assertThat(candidates.of(reading(TERM))).isEmpty();
    }

    @Test
    void termThatTooManyHaveSaysNothing() {
        LongStream.rangeClosed(10, 10 + COMMON).forEach(article -> candidates.add(TERM, article));
        candidates.add(ANOTHER_TERM, 10);

        assertThat(candidates.of(reading(TERM, ANOTHER_TERM))).isEmpty();
    }

    @Test
    void twoShinglesThatManyHaveAreEnough() {
        LongStream.rangeClosed(10, 10 + COMMON).forEach(article -> {
            candidates.add(SHINGLE, article);
            candidates.add(ANOTHER_SHINGLE, article);
        });
        candidates.add(ANOTHER_SHINGLE, 9);

        assertThat(candidates.of(reading(SHINGLE, ANOTHER_SHINGLE))).containsExactly(13L, 12L, 11L, 10L);
    }
}
