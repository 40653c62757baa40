package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.match.EventReader.Unreadable;

class EventReaderTest {

    private static final Path EXAMPLES = Path.of("../enrich-service/contract/examples");

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final EventReader<ArticleEnriched> reader = ArticleEnriched.reader(JSON);

    static Stream<Path> articles() throws IOException {
        return examples("article-enriched.v1.");
    }

    static Stream<Path> merges() throws IOException {
        return examples("story-merged.v1.");
    }

    private static Stream<Path> examples(String event) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(event)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyExampleOfThePublisherIsRead(Path example) throws Exception {
        var value = Files.readAllBytes(example);

        var article = reader.read(headers(ArticleEnriched.TYPE), value);

        assertThat(article.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("merges")
    void everyMergeOfThePublisherIsRead(Path example) throws Exception {
        var merge = StoryMerged.reader(JSON).read(headers(StoryMerged.TYPE), Files.readAllBytes(example));

        assertThat(merge.absorbed()).isNotEqualTo(merge.story());
    }

    @Test
    void mergeThatDoesNotSayOfWhatIsNone() {
        var value = "{\"story\":\"a\"}".getBytes(UTF_8);

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> StoryMerged.reader(JSON).read(headers(StoryMerged.TYPE), value))
                .withMessageStartingWith("expected a merge of stories as JSON")
                .withMessageEndingWith("absorbed is missing");
    }

    @Test
    void allThatIsUsedIsThereInTheExampleWithEntities() throws Exception {
        var value = Files.readAllBytes(EXAMPLES.resolve("article-enriched.v1.entities.json"));

        var article = reader.read(headers(ArticleEnriched.TYPE), value);

        assertThat(article).hasNoNullFieldsOrPropertiesExcept("backlog", "deleted", "retagged");
        assertThat(article.story()).hasNoNullFieldsOrProperties();
        assertThat(article.topics().getFirst().evidence().getFirst().rule()).isEqualTo("electricity");
        assertThat(article.topics().getFirst().ids()).containsExactly("energy", "energy-electricity");
        assertThat(article.named().getFirst().asWritten()).containsExactly("Sergey Lavrov", "Lavrov");
    }

    @Test
    void retaggedArticleIsNoNews() throws Exception {
        var value = Files.readAllBytes(EXAMPLES.resolve("article-enriched.v1.retagged.json"));

        var article = reader.read(headers(ArticleEnriched.TYPE), value);

        assertThat(article.isRetagged()).isTrue();
        assertThat(article.isNews()).isFalse();
    }

    @Test
    void alertShowsTheTwentyThatAreNamedMost() throws Exception {
        var many = IntStream.range(0, 300)
                .mapToObj(i -> Map.of("id", "Q" + i, "name", "Harbour " + i, "type", "place", "mentions", 1))
                .toList();
        var value = Enriched.titled("x").with("entities", many).json();

        var shown = reader.read(headers(ArticleEnriched.TYPE), value).shown();

        assertThat(shown.entities())
                .hasSize(20)
                .first()
                .extracting("id", "name", "type")
                .containsExactly("Q0", "Harbour 0", "place");
    }

    @Test
    void alertShowsTheBeginningOfALongSummary() throws Exception {
        var value = Enriched.titled("x")
                .with("summary", "a".repeat(999) + "😀".repeat(9_000))
                .json();

        var shown = reader.read(headers(ArticleEnriched.TYPE), value).shown();

        assertThat(shown.summary()).isEqualTo("a".repeat(999) + "…");
    }

    @Test
    void recordWithoutTypeIsNone() {
        assertUnreadable(new RecordHeaders(), Enriched.titled("x").json(), "expected the header ce_type");
    }

    @Test
    void recordWithoutValueIsNone() {
        assertUnreadable(headers(ArticleEnriched.TYPE), null, "without a value");
    }

    @Test
    void nullIsNoArticle() {
        assertUnreadable(headers(ArticleEnriched.TYPE), "null".getBytes(UTF_8), "found null");
    }

    @Test
    void missingFieldIsNamedAndNothingOfTheArticleQuoted() {
        var value = Enriched.titled("confidential").without("url").json();

        var refusal = assertUnreadable(headers(ArticleEnriched.TYPE), value, "url is missing");

        assertThat(refusal).doesNotContain("confidential");
    }

    @Test
    void versionZeroIsNone() {
        assertUnreadable(
                headers(ArticleEnriched.TYPE), Enriched.titled("x").version(0).json(), "version is not 1 or more");
    }

    private String assertUnreadable(Headers headers, byte[] value, String reason) {
        return assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> reader.read(headers, value))
                .withMessageContaining(reason)
                .actual()
                .getMessage();
    }

    private static Headers headers(String type) {
        return new RecordHeaders().add("ce_type", type.getBytes(UTF_8));
    }
}
