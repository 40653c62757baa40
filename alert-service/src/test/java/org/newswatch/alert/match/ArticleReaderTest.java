package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.match.ArticleReader.Unreadable;

class ArticleReaderTest {

    private static final Path EXAMPLES = Path.of("../enrich-service/contract/examples");

    private final ArticleReader reader = new ArticleReader(
            JsonMapper.builder().addModule(new JavaTimeModule()).build());

    static Stream<Path> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfThePublisherIsRead(Path example) throws Exception {
        var value = Files.readAllBytes(example);

        var article = reader.read(headers(ArticleReader.TYPE), value);

        assertThat(article.title()).isNotBlank();
    }

    @Test
    void allThatIsUsedIsThereInTheFullExample() throws Exception {
        var value = Files.readAllBytes(EXAMPLES.resolve("article-enriched.v1.full.json"));

        var article = reader.read(headers(ArticleReader.TYPE), value);

        assertThat(article).hasNoNullFieldsOrPropertiesExcept("backlog", "deleted");
        assertThat(article.topics().getFirst().evidence().getFirst().rule()).isEqualTo("electricity");
    }

    @Test
    void alertShowsTheBeginningOfALongSummary() throws Exception {
        var value = Enriched.titled("x")
                .with("summary", "a".repeat(999) + "😀".repeat(9_000))
                .json();

        var shown = reader.read(headers(ArticleReader.TYPE), value).shown();

        assertThat(shown.summary()).isEqualTo("a".repeat(999) + "…");
    }

    @Test
    void recordWithoutTypeIsNone() {
        assertUnreadable(new RecordHeaders(), Enriched.titled("x").json(), "expected the header ce_type");
    }

    @Test
    void recordWithoutValueIsNone() {
        assertUnreadable(headers(ArticleReader.TYPE), null, "without a value");
    }

    @Test
    void nullIsNoArticle() {
        assertUnreadable(headers(ArticleReader.TYPE), "null".getBytes(UTF_8), "found null");
    }

    @Test
    void missingFieldIsNamedAndNothingOfTheArticleQuoted() {
        var value = Enriched.titled("confidential").without("url").json();

        var refusal = assertUnreadable(headers(ArticleReader.TYPE), value, "url is missing");

        assertThat(refusal).doesNotContain("confidential");
    }

    @Test
    void versionZeroIsNone() {
        assertUnreadable(
                headers(ArticleReader.TYPE), Enriched.titled("x").version(0).json(), "version is not 1 or more");
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
