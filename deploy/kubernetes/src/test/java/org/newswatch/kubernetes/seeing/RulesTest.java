package org.newswatch.kubernetes.seeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

class RulesTest {

    private static final String MISSING =
            "promtool is missing, so the alert rules are NOT tested: put it on the path (it is in Debian's package"
                    + " prometheus, see .ci/run)";

    static List<JsonNode> rules() {
        return Rules.all();
    }

    static List<JsonNode> alerts() {
        return Rules.alerts();
    }

    static List<Path> tests() {
        return Rules.tests();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void rulesDoWhatTheirTestsSay(Path test) throws Exception {
        var promtool = promtool();
        if (promtool.isEmpty()) {
            System.err.println(MISSING);
        }
        assumeTrue(promtool.isPresent(), MISSING);

        var run = new ProcessBuilder(promtool.get().toString(), "test", "rules", test.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
    }

    @Test
    void everyAlertIsSeenToFireAndToKeepSilent() {
        var fires = new TreeSet<String>();
        var silent = new TreeSet<String>();
        for (var file : Rules.tests()) {
            Rules.elements(Rules.read(file).path("tests"))
                    .flatMap(test -> Rules.elements(test.path("alert_rule_test")))
                    .forEach(check -> (check.path("exp_alerts").isEmpty() ? silent : fires)
                            .add(check.path("alertname").asText()));
        }

        var names =
                Rules.alerts().stream().map(rule -> rule.path("alert").asText()).toList();
        assertThat(fires).containsExactlyInAnyOrderElementsOf(names);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesAskForMetricsThatThereAre(JsonNode rule) {
        assertThat(Rules.unknown(rule.path("expr").asText(), MetricTable.read(ProjectFolder.find())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void alertsSayHowBadItIsAndWhatToDo(JsonNode alert) {
        var name = alert.path("alert").asText();

        assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
        assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        assertThat(alert.at("/annotations/runbook_url").asText())
                .isEqualTo("deploy/kubernetes/RUNBOOK.md#" + name.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theRunbookHasAParagraphForEachAndNoOther() throws IOException {
        var headings = Pattern.compile("(?m)^## (\\S+)\\n(?=\\S)")
                .matcher(Files.readString(Rules.FOLDER.resolve("RUNBOOK.md")))
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(Rules.alerts().stream()
                        .map(rule -> rule.path("alert").asText())
                        .toList());
    }

    private static Optional<Path> promtool() {
        var folders = new ArrayList<>(Arrays.asList(System.getenv("PATH").split(File.pathSeparator)));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("NEWSWATCH_PROMTOOL")).map(Path::of),
                        folders.stream().map(folder -> Path.of(folder, "promtool")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
