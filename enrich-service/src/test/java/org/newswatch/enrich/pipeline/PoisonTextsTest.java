package org.newswatch.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.enrich.entity.EntityFinder;
import org.newswatch.enrich.entity.Gazetteer;
import org.newswatch.enrich.language.LanguageDetector;
import org.newswatch.enrich.topic.TopicClassifier;
import org.newswatch.enrich.topic.Topics;
import org.newswatch.percolator.analyze.Vocabulary;

/** Texts made to cost time: each is analysed in seconds, and the news around the poison is still found. */
class PoisonTextsTest {

    private static final int TEN_MEGABYTES = 10_000_000;
    private static final Analyst ANALYST = new Analyst(
            new LanguageDetector(),
            new TopicClassifier(Topics.shipped()),
            new EntityFinder(Gazetteer.shipped()),
            new Vocabulary());

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("one letter", "a".repeat(TEN_MEGABYTES)),
                Arguments.of("one word", "oil ".repeat(TEN_MEGABYTES / 4)),
                Arguments.of("one name", "Lavrov ".repeat(TEN_MEGABYTES / 7)),
                Arguments.of("nested brackets", "[".repeat(100_000) + "]".repeat(100_000)),
                Arguments.of("nested tags", "<div>".repeat(100_000)),
                Arguments.of("only combining marks", "\u0301".repeat(TEN_MEGABYTES)),
                Arguments.of("no word twice", numbered()),
                Arguments.of("half pairs", "\ud83d".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void newsIsFoundBesidePoison(String name, String poison) {
        var analysis =
                ANALYST.analyze(null, "The price of natural gas rises, Sergey Lavrov says in Belgrade", null, poison);

        assertThat(analysis.language().code()).isNotNull();
        assertThat(analysis.topics()).extracting(tag -> tag.id()).contains("energy");
        assertThat(analysis.entities()).extracting(entity -> entity.name()).contains("Sergey Lavrov");
        assertThat(analysis.entities()).hasSizeLessThanOrEqualTo(50);
    }

    private static String numbered() {
        var text = new StringBuilder();
        for (int i = 0; i < 500_000; i++) {
            text.append("word").append(Integer.toString(i, 36)).append(' ');
        }
        return text.toString();
    }
}
