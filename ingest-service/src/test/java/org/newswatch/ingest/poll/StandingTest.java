package org.newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.Hints;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final Standing feed = new Standing(UUID.randomUUID());

    @Test
    void failuresAreCountedByWeightAndMakeItFailing() {
        feed.failed(NOW, failure(Weight.TEMPORARY));
        feed.failed(NOW, failure(Weight.SOFT));
        assertThat(feed.failures).isEqualTo(0.75);
        assertThat(feed.status).isEqualTo("active");

        feed.failed(NOW.plusSeconds(1), failure(Weight.HARD));

        assertThat(feed.failures).isEqualTo(1.75);
        assertThat(feed.status).isEqualTo("failing");
        assertThat(feed.failingSince).isEqualTo(NOW);
        assertThat(feed.lastError).isEqualTo("it rains");
    }

    @Test
    void whatWorksAgainIsWellAndKeepsItsInterval() {
        feed.interval = Duration.ofMinutes(7);
        feed.failed(NOW, failure(Weight.HARD));

        feed.unchanged(NOW, 304);

        assertThat(feed.status).isEqualTo("active");
        assertThat(feed.failures).isZero();
        assertThat(feed.failingSince).isNull();
        assertThat(feed.lastError).isNull();
        assertThat(feed.interval).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void newItemsUnderTheSameETagMakeItMistrusted() {
        read("\"1\"", 5);
        assertThat(feed.mistrusted).isFalse();

        read("\"2\"", 1);
        assertThat(feed.mistrusted).isFalse();

        read("\"2\"", 0);
        assertThat(feed.mistrusted).isFalse();

        read("\"2\"", 1);
        assertThat(feed.mistrusted).isTrue();
    }

    @Test
    void aPermanentRedirectIsBelievedAfterDays() {
        assertThat(Move.noted(feed, "http://b.example/", NOW, THREE_DAYS)).isNull();
        assertThat(Move.noted(feed, "http://b.example/", NOW.plus(Duration.ofDays(2)), THREE_DAYS))
                .isNull();
        assertThat(Move.noted(feed, "http://b.example/", NOW.plus(THREE_DAYS), THREE_DAYS))
                .isEqualTo("http://b.example/");
    }

    @Test
    void aRedirectThatChangesOrEndsBeginsAnew() {
        Move.noted(feed, "http://b.example/", NOW, THREE_DAYS);
        Move.noted(feed, "http://c.example/", NOW.plus(Duration.ofDays(2)), THREE_DAYS);
        assertThat(Move.noted(feed, "http://c.example/", NOW.plus(Duration.ofDays(4)), THREE_DAYS))
                .isNull();

        Move.noted(feed, null, NOW.plus(Duration.ofDays(4)), THREE_DAYS);
        assertThat(Move.noted(feed, "http://c.example/", NOW.plus(Duration.ofDays(6)), THREE_DAYS))
                .isNull();
    }

    @Test
    void overlapGuardCountsWhatCameAndWent() {
        assertThat(Seen.guarded(20, 20, 60, Duration.ofDays(1)).missed()).isEqualTo(40);
        assertThat(Seen.guarded(20, 20, 1, Duration.ofDays(1)).missed()).isEqualTo(1);
        assertThat(Seen.guarded(20, 19, 60, Duration.ofDays(1)).missed()).isZero();
        assertThat(Seen.guarded(0, 0, 60, Duration.ofDays(1)).missed()).isZero();
    }

    @Test
    void skippingEveryHourOrDayIsNoSkipping() {
        var always = new Hints(null, List.of(), null, null, null, numbers(0, 23), numbers(1, 7));

        assertThat(Skipped.of(always)).isEqualTo(Skipped.NOTHING);
    }

    private void read(String etag, int fresh) {
        var document = new Feed(
                new Feed.About(null, "rss-2.0", null, null),
                Hints.NONE,
                List.of(),
                List.of(),
                List.of(),
                Feed.Troubled.NOT);
        var read = new Fetched.Read(
                200, "http://a.example/", document, new byte[32], new Validators(etag, null), Terms.NONE, null);
        feed.read(NOW, read, Hints.NONE, new Seen(5, fresh, 0), null);
    }

    private static Fetched.Failed failure(Weight weight) {
        return Fetched.Failed.of(500, weight, "it rains");
    }

    private static Set<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }
}
