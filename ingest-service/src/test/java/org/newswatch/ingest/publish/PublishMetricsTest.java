package org.newswatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.Articles.article;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.publish.ArticleIngested.Source;

class PublishMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PublishMetrics metrics = new PublishMetrics(registry);

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:59:00Z, 60", "2026-11-22T10:01:00Z, 0", "0001-01-01T00:00:00Z, 31536000"})
    void whateverItsSourceDatesItAnArticleIsCounted(Instant published, double age) {
        metrics.count(dated(published));

        assertThat(registry.get("newswatch.publish.age").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(age);
        assertThat(registry.get("newswatch.publish.articles")
                        .tag("kind", "first")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static ArticleIngested dated(Instant published) {
        var event = ArticleIngested.of(article("https://news.example/old", "Old"), 1, List.of(), false, NOW);
        return new ArticleIngested(
                event.id(),
                1,
                event.url(),
                event.title(),
                null,
                null,
                null,
                null,
                published,
                null,
                null,
                List.of(),
                new Source("News", null),
                List.of(),
                null,
                List.of(),
                null,
                null,
                NOW);
    }
}
