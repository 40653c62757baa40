package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;

/**
 * Precision and recall of the shipped topics, per topic, language and script, printed as two tables: on samples written
 * for this project, and on labelled articles that are not part of it ({@code -Dnewswatch.shared=DIR} says where they
 * are). {@code -Dnewswatch.mistakes=true} lists what went wrong.
 */
class TopicQualityTest {

    private static final double LEAST_PRECISION = 0.95;
    private static final double LEAST_RECALL = 0.90;
    private static final double LEAST_IN_A_LANGUAGE = 0.85;
    private static final int ENOUGH_TO_TELL = 10;

    private final TopicClassifier topics = new TopicClassifier(Topics.shipped());

    @Test
    void ownSamplesAreTaggedAsTheirReadersWould() {
        assertThat(Sample.own()).hasSizeGreaterThanOrEqualTo(150);

        var quality = Quality.of(Sample.own(), topics);

        quality.print("Own samples");
        assertTrustworthy(quality);
    }

    @Test
    void labelledArticlesAreTaggedAsTheirReadersWould() {
        var articles = Sample.labelled();
        assumeFalse(articles.isEmpty());

        var quality = Quality.of(articles, topics);

        quality.print("Labelled articles");
        assertTrustworthy(quality);
    }

    private static void assertTrustworthy(Quality quality) {
        assertThat(quality.overAll()).hasSize(3).allSatisfy((topic, counts) -> {
            assertThat(counts.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
            assertThat(counts.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
        });
        assertThat(quality.byLanguageWith(ENOUGH_TO_TELL)).allSatisfy((language, counts) -> {
            assertThat(counts.precision()).isGreaterThanOrEqualTo(LEAST_IN_A_LANGUAGE);
            assertThat(counts.recall()).isGreaterThanOrEqualTo(LEAST_IN_A_LANGUAGE);
        });
    }
}
