package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.enrich.language.LanguageDetector;

/**
 * Labelled articles made longer by others in their language that are about none of the topics, as on a page with more
 * articles below: what was on top is still found, and headlines of other articles strewn below the lead do not make a
 * tag. Prints its counts; skipped where the articles are missing, as in {@link TopicQualityTest}.
 */
class LongTextsTest {

    private static final Path SHARED = Path.of(System.getProperty("newswatch.shared", "../../shared"));
    private static final List<String> TOPICS = List.of("energy", "kosovo", "expo-2027");
    private static final int LEAD_END = 400;
    private static final LanguageDetector LANGUAGES = new LanguageDetector();
    private static final TopicClassifier CLASSIFIER = new TopicClassifier(Topics.shipped());
    private static final List<Labelled> ARTICLES = new ArrayList<>();

    @BeforeAll
    static void readAll() throws IOException {
        var file = SHARED.resolve("data/topics/topics-dev.jsonl");
        if (!Files.exists(file)) {
            System.out.println(
                    "skipped: no labelled articles at " + file.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(file));
        for (var line : Files.readAllLines(file)) {
            var row = new ObjectMapper().readTree(line);
            if (!row.path("ambiguous").asBoolean()
                    && row.path("body").asText("").length() >= LEAD_END) {
                ARTICLES.add(Labelled.from(row));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4000", "16000", "64000"})
    void articleIsFoundHoweverMuchStandsBelowIt(int units) {
        var alone = 0;
        var lengthened = 0;
        for (var article : ARTICLES) {
            for (var topic : article.topics()) {
                alone += article.tags(article.body()).contains(topic) ? 1 : 0;
                lengthened += article.tags(article.lengthenedTo(units)).contains(topic) ? 1 : 0;
            }
        }

        System.out.printf("in %,d units: %d found, alone %d%n", units, lengthened, alone);
        assertThat(lengthened).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * alone));
    }

    @ParameterizedTest
    @CsvSource({"8000, 1, 0.021", "16000, 1, 0.011", "16000, 4, 0.02", "64000, 8, 0.02"})
    void headlinesOfOthersBelowTheLeadMakeNoTag(int units, int headlines, double mostWrong) {
        var pages = 0;
        var wrong = 0;
        for (var topic : TOPICS) {
            for (var article : ARTICLES) {
                var others = article.headlinesAbout(topic);
                if (article.topics().isEmpty() && others.size() >= headlines) {
                    pages++;
                    var page = strewn(others.subList(0, headlines), article.lengthenedTo(units));
                    wrong += article.tags(page).contains(topic) ? 1 : 0;
                }
            }
        }

        System.out.printf("%d headlines in %,d units: %d of %d tagged%n", headlines, units, wrong, pages);
        assertThat((double) wrong / pages).isLessThanOrEqualTo(mostWrong);
    }

    private static String strewn(List<String> headlines, String text) {
        var page = new StringBuilder(text);
        for (var i = 0; i < headlines.size(); i++) {
            var from = LEAD_END + 50 + (text.length() - LEAD_END - 50) * i / headlines.size();
            page.insert(page.indexOf(" ", from), "\n" + headlines.get(i) + "\n");
        }
        return page.toString();
    }

    private record Labelled(String language, String title, String body, Set<String> topics) {

        static Labelled from(JsonNode row) {
            var title = row.path("title").asText();
            var body = row.path("body").asText();
            var topics = StreamSupport.stream(row.path("labels").spliterator(), false)
                    .map(label -> label.asText().replace("expo2027", "expo-2027"))
                    .collect(Collectors.toSet());
            return new Labelled(LANGUAGES.detect(null, title, body).code(), title, body, topics);
        }

        Set<String> tags(String text) {
            return CLASSIFIER.classify(language, title, null, text).stream()
                    .map(Tag::id)
                    .collect(Collectors.toSet());
        }

        String lengthenedTo(int units) {
            var others = ARTICLES.stream()
                    .filter(other ->
                            other.topics().isEmpty() && other.language().equals(language))
                    .toList();
            var random = new Random(title.hashCode());
            var text = new StringBuilder(body);
            while (!others.isEmpty() && text.length() < units) {
                var other = others.get(random.nextInt(others.size()));
                text.append("\n").append(other.body());
            }
            return text.append(" ").toString();
        }

        List<String> headlinesAbout(String topic) {
            var headlines = ARTICLES.stream()
                    .filter(other ->
                            other.language().equals(language) && other.topics().contains(topic))
                    .map(Labelled::title)
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(headlines, new Random(title.hashCode()));
            return headlines;
        }
    }
}
