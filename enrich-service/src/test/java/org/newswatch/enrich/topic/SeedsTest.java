package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.enrich.language.LanguageDetector;

/** Two real articles that are not part of the project; skipped where they are missing. */
class SeedsTest {

    private static final Path SEEDS = Path.of(System.getProperty("newswatch.shared", "../../shared"), "seeds");
    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final TopicClassifier TOPICS = new TopicClassifier(Topics.shipped());

    @ParameterizedTest
    @CsvSource({"000_9d1b8236e997927b.txt, energy expo-2027", "003_54792b1714d91595.txt, kosovo"})
    void articleHasExactlyTheseTopicsHoweverItIsCutIntoTitleAndBody(String file, String expected) throws IOException {
        var path = SEEDS.resolve(file);
        if (!Files.exists(path)) {
            System.out.println("skipped: no article at " + path.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(path));
        var text = Files.readString(path);
        var firstLineAsTitle = text.split("\n", 2);

        assertTopics(expected, firstLineAsTitle[0], firstLineAsTitle[1]);
        assertTopics(expected, "Talks in Moscow", text);
    }

    private static void assertTopics(String expected, String title, String body) {
        var tags = TOPICS.classify(LANGUAGES.detect(null, title, body).code(), title, null, body);

        assertThat(tags.stream().map(Tag::id).sorted()).containsExactly(expected.split(" "));
        assertThat(tags).flatExtracting(Tag::evidence).isNotEmpty().allSatisfy(evidence -> assertThat(
                        (evidence.field().equals("title") ? title : body).substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.text()));
    }
}
