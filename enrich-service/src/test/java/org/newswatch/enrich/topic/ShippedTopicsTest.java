package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "energy-gas | Plin jeftiniji za tri posto od travnja",
                "energy-gas | Les importations de gaz russe vont cesser",
                "energy-oil | Цены на нефть выросли после заседания",
                "energy-oil | Diesel wird teurer, der Liter kostet zwei Euro",
                "energy-electricity | Нестанак струје због квара на далеководу",
                "energy-electricity | Ndërprerje të energjisë elektrike në kryeqytet",
                "energy-nuclear | Neues Atomkraftwerk geplant",
                "energy-renewables | Wind farm off the coast wins approval",
                "energy-coal | Rudnik uglja prestaje sa radom",
                "energy-gas energy-oil | Oil and gas prices fall",
                "- | Energy minister resigns"
            })
    void energyHeadlineHasExactlyTheseParts(String expected, String headline) {
        var energy = TOPICS.classify(LANGUAGES.detect(null, headline).code(), headline, null, null)
                .getFirst();

        assertThat(energy.subtopics().stream().map(Subtopic::id).sorted())
                .containsExactly(expected.equals("-") ? new String[0] : expected.split(" "));
    }

    @Test
    void everyTopicKeepsWhatItsExamplesPromise() {
        var examples = new TopicExamples(text -> LANGUAGES.detect(null, text).code());

        assertThat(Topics.shipped().all())
                .allSatisfy(topic -> assertThat(topic.examples()).isNotNull())
                .allSatisfy(topic -> assertThat(examples.failures(topic)).isEmpty());
    }

    @Test
    void everyTopicSaysWhatItIsInAllSixLanguages() {
        assertThat(Topics.shipped().all())
                .allSatisfy(topic -> assertThat(topic.labels()).containsKeys("en", "sr", "ru", "sq", "de", "fr"))
                .allSatisfy(topic -> assertThat(topic.subtopics())
                        .allSatisfy(part -> assertThat(part.labels()).containsKeys("en", "sr", "ru", "sq", "de", "fr")))
                .extracting(Topic::id)
                .containsExactly("energy", "kosovo", "expo-2027");
    }
}
