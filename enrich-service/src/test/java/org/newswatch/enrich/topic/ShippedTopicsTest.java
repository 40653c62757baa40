package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.newswatch.enrich.language.LanguageDetector;

/** The shipped rules on headlines written for this test: what they must tag, and the look-alikes they must not. */
class ShippedTopicsTest {

    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final TopicClassifier TOPICS = new TopicClassifier(Topics.shipped());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/headlines.csv", delimiter = '|', numLinesToSkip = 1)
    void headlineHasExactlyTheseTopics(String expected, String headline) {
        var tags = TOPICS.classify(LANGUAGES.detect(null, headline).code(), headline, null, null);

        assertThat(tags.stream().map(Tag::id).sorted())
                .containsExactly(expected.equals("-") ? new String[0] : expected.split(" "));
        assertThat(tags)
                .allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty().allSatisfy(evidence -> assertThat(
                                headline.substring(evidence.start(), evidence.end()))
                        .isEqualTo(evidence.text())));
    }

    @Test
    void everyTopicSaysWhatItIsInAllSixLanguages() {
        assertThat(Topics.shipped().all())
                .allSatisfy(topic -> assertThat(topic.labels()).containsKeys("en", "sr", "ru", "sq", "de", "fr"))
                .allSatisfy(topic -> assertThat(topic.description()).isNotBlank())
                .extracting(Topic::id)
                .containsExactly("energy", "kosovo", "expo-2027");
    }
}
