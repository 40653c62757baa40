package org.newswatch.alert.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that the release before, or the one after, has written. */
class FormerRecordsTest {

    private static final Path EXAMPLES = Path.of("../deploy/e2e/former/enrich-service/contract/examples");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<Path> articles() throws IOException {
        return examples("article-enriched");
    }

    static List<Path> merges() throws IOException {
        return examples("story-merged");
    }

    @ParameterizedTest
    @MethodSource("articles")
    void articlesAreReadAlsoWithFieldsNeverSeen(Path file) throws Exception {
        var example = JSON.readTree(file.toFile());

        assertThat(read(ArticleEnriched.reader(JSON), ArticleEnriched.TYPE, withFieldsNeverSeen(example)))
                .isEqualTo(read(ArticleEnriched.reader(JSON), ArticleEnriched.TYPE, example));
    }

    @ParameterizedTest
    @MethodSource("merges")
    void mergesAreReadAlsoWithFieldsNeverSeen(Path file) throws Exception {
        var example = JSON.readTree(file.toFile());

        assertThat(read(StoryMerged.reader(JSON), StoryMerged.TYPE, withFieldsNeverSeen(example)))
                .isEqualTo(read(StoryMerged.reader(JSON), StoryMerged.TYPE, example));
    }

    private static <E> E read(EventReader<E> reader, String type, JsonNode event) throws Exception {
        return reader.read(new RecordHeaders().add("ce_type", type.getBytes(UTF_8)), JSON.writeValueAsBytes(event));
    }

    /** In every object, however deep. */
    private static JsonNode withFieldsNeverSeen(JsonNode event) {
        var more = event.deepCopy();
        objects(more).forEach(object -> object.put("neverSeenBefore", "by this release"));
        return more;
    }

    private static List<ObjectNode> objects(JsonNode node) {
        var found = new ArrayList<ObjectNode>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    private static List<Path> examples(String event) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(event))
                    .toList();
        }
    }
}
