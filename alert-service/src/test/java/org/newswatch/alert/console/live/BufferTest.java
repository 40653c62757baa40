package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.recent.RecentArticle;

class BufferTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void eachReaderGetsWhatCameAfterTheirOwnPlace() throws InterruptedException {
        var buffer = new Buffer(10, 1_000);
        buffer.add(news(1, 10));
        long second = buffer.newest();
        buffer.add(news(2, 10));
        buffer.add(news(3, 10));

        assertThat(buffer.after(second, AT_ONCE).orElseThrow())
                .extracting(news -> news.kept().seq())
                .containsExactly(2L, 3L);
        assertThat(buffer.after(buffer.newest(), AT_ONCE).orElseThrow()).isEmpty();
    }

    @Test
    void whoIsTooFarBehindIsToldSo() throws InterruptedException {
        var buffer = new Buffer(2, 1_000);
        for (int seq = 1; seq <= 3; seq++) {
            buffer.add(news(seq, 10));
        }

        assertThat(buffer.after(0, AT_ONCE)).isEmpty();
        assertThat(buffer.after(1, AT_ONCE).orElseThrow()).hasSize(2);
    }

    @Test
    void itHoldsNoMoreThanSoMuch() throws InterruptedException {
        var buffer = new Buffer(100, 1_000);
        for (int seq = 1; seq <= 10; seq++) {
            buffer.add(news(seq, 400));
        }
        assertThat(buffer.after(8, AT_ONCE).orElseThrow()).hasSize(2);
        assertThat(buffer.after(7, AT_ONCE)).isEmpty();

        buffer.add(news(11, 5_000));

        assertThat(buffer.after(10, AT_ONCE).orElseThrow())
                .as("one that alone is too large")
                .hasSize(1);
    }

    @Test
    void whoWaitsIsWoken() throws Exception {
        var buffer = new Buffer(10, 1_000);
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return buffer.after(0, Duration.ofSeconds(30)).orElseThrow();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        buffer.add(news(1, 10));

        assertThat(waiting.get()).hasSize(1);
    }

    @Test
    void whoIsBehindGetsAFewAtATime() throws InterruptedException {
        var buffer = new Buffer(100, 10_000);
        for (int seq = 1; seq <= 30; seq++) {
            buffer.add(news(seq, 10));
        }

        var first = buffer.after(0, AT_ONCE).orElseThrow();
        var rest = buffer.after(first.size(), AT_ONCE).orElseThrow();

        assertThat(first).hasSize(Buffer.AT_ONCE);
        assertThat(rest)
                .hasSize(30 - Buffer.AT_ONCE)
                .last()
                .extracting(news -> news.kept().seq())
                .isEqualTo(30L);
    }

    @Test
    void whatIsHeldCountsAndNotOnlyWhatIsStored() throws InterruptedException {
        var buffer = new Buffer(100, 1_000);
        buffer.add(news(1, 10));
        buffer.add(news(2, 10, "a".repeat(600)));

        assertThat(buffer.after(0, AT_ONCE)).as("the text alone is too large").isEmpty();
        assertThat(buffer.after(1, AT_ONCE).orElseThrow()).hasSize(1);
    }

    static News news(long seq, int size) {
        return news(seq, size, null);
    }

    private static News news(long seq, int size, String body) {
        var article = new ArticleEnriched(
                "a" + seq,
                1,
                URI.create("https://news.example/" + seq),
                "",
                body,
                null,
                null,
                null,
                new AlertedArticle.Source("News", null),
                null,
                null,
                null,
                new ArticleEnriched.Language("en", "Latn"),
                List.of(),
                null,
                new Alert.Story("s" + seq, 1, null, null, null, null),
                null);
        return new News(
                new RecentArticle(seq, "a" + seq, 1, true, false, Instant.EPOCH, null, new byte[size]), article, null);
    }
}
