package org.newswatch.e2e.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.local.ProjectFolder;

/** The contract of the release before, in the folder {@code former}, against that of today. */
class FormerContractTest {

    private static final Path TODAY = ProjectFolder.find().root();
    private static final Path FORMER = TODAY.resolve("deploy/e2e/former");
    private static final JsonMapper JSON = new JsonMapper();

    /** Schemas of then, by where they stand in both folders. */
    static List<Path> schemas() {
        return files(FORMER, ".schema.json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachReleaseReadsWhatTheOtherWrites(Path schema) throws IOException {
        assertThat(SchemaChange.faults(read(JSON, FORMER.resolve(schema)), read(JSON, TODAY.resolve(schema))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void todaysSchemaTakesTheExamplesOfThen(Path schema) throws IOException {
        assertThat(examples(FORMER, schema)).isNotEmpty().allSatisfy(example -> assertThat(
                        faults(TODAY.resolve(schema), example))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaOfThenTakesTodaysExamples(Path schema) throws IOException {
        assertThat(examples(TODAY, schema)).isNotEmpty().allSatisfy(example -> assertThat(
                        faults(FORMER.resolve(schema), example))
                .isEmpty());
    }

    @Test
    void examplesAreOnlyEverAdded() {
        assertThat(files(FORMER, ".json")).isNotEmpty().allSatisfy(file -> assertThat(TODAY.resolve(file))
                .exists());
    }

    @Test
    void noChannelNoMessageAndNoHeaderIsGone() throws IOException {
        var former = read(new YAMLMapper(), FORMER.resolve("asyncapi.yaml"));
        var today = read(new YAMLMapper(), TODAY.resolve("deploy/asyncapi.yaml"));

        assertThat(names(today, "/channels")).containsAll(names(former, "/channels"));
        assertThat(names(today, "/components/messages")).containsAll(names(former, "/components/messages"));
        former.at("/channels").properties().forEach(channel -> assertThat(
                        today.at("/channels").path(channel.getKey()).path("address"))
                .isEqualTo(channel.getValue().path("address")));
        former.at("/components/schemas").properties().forEach(schema -> assertThat(SchemaChange.faults(
                        schema.getValue(), today.at("/components/schemas").path(schema.getKey())))
                .as(schema.getKey())
                .isEmpty());
    }

    private static List<String> names(JsonNode document, String place) {
        return document.at(place).properties().stream()
                .map(entry -> entry.getKey())
                .toList();
    }

    /** Those of the same event: their names begin alike. */
    private static List<Path> examples(Path root, Path schema) {
        var event = schema.getFileName().toString().replace("schema.json", "");
        return files(root.resolve(schema).getParent(), ".json").stream()
                .filter(file -> file.startsWith("examples")
                        && file.getFileName().toString().startsWith(event))
                .map(root.resolve(schema).getParent()::resolve)
                .toList();
    }

    private static List<String> faults(Path schema, Path example) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(Files.readString(example), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, Path file) throws IOException {
        return mapper.readTree(file.toFile());
    }
}
