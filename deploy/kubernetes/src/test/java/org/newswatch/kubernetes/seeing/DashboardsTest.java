package org.newswatch.kubernetes.seeing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

class DashboardsTest {

    static List<Path> files() throws IOException {
        try (var files = Files.list(Rules.FOLDER.resolve("chart/seeing/dashboards"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereIsOneForEachQuestion() throws IOException {
        assertThat(files())
                .extracting(file -> read(file).path("title").asText())
                .containsExactly(
                        "Newswatch: is news flowing?",
                        "Newswatch: are alerts late?",
                        "Newswatch: which receivers fail?",
                        "Newswatch: which sources are ill?");
    }

    @ParameterizedTest
    @MethodSource("files")
    void panelsAskForMetricsThatThereAre(Path file) {
        var table = MetricTable.read(ProjectFolder.find());

        assertThat(Rules.elements(read(file).path("panels")).flatMap(panel -> Rules.elements(panel.path("targets"))))
                .isNotEmpty()
                .allSatisfy(target -> {
                    var expression = target.path("expr").asText();
                    assertThat(Rules.unknown(expression, table)).isEmpty();
                    assertThat(expression).contains("namespace=~\"$namespace\"");
                    assertThat(target.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsNameIsItsFilesAndItsDataSourceIsChosen(Path file) {
        var board = read(file);

        assertThat(file.getFileName()).hasToString(board.path("uid").asText() + ".json");
        assertThat(board.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(board.at("/templating/list/0/name").asText()).isEqualTo("datasource");
        assertThat(Rules.elements(board.path("panels"))
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTwoPanelsLieOnEachOther(Path file) {
        var panels = Rules.elements(read(file).path("panels"))
                .map(panel -> panel.path("gridPos"))
                .toList();

        for (int i = 0; i < panels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(panels.get(i), panels.get(j)))
                        .as("panels %d and %d", j, i)
                        .isFalse();
            }
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return begins(one, "x") < ends(other, "x", "w")
                && begins(other, "x") < ends(one, "x", "w")
                && begins(one, "y") < ends(other, "y", "h")
                && begins(other, "y") < ends(one, "y", "h");
    }

    private static int begins(JsonNode place, String side) {
        return place.path(side).asInt();
    }

    private static int ends(JsonNode place, String side, String length) {
        return place.path(side).asInt() + place.path(length).asInt();
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }
}
