package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code helm lint --strict} with every file of values. */
class LintTest {

    @TempDir
    private Path folder;

    static Iterable<Path> values() {
        return Chart.ciValues();
    }

    @ParameterizedTest
    @MethodSource("values")
    void chartIsClean(Path values) throws IOException {
        var chart = withValues(values);

        var result = new Helm(chart).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages())
                .noneMatch(message -> message.contains("[WARNING]") || message.contains("[ERROR]"));
    }

    /** Lint takes no file of values here, so they become the chart's own. */
    private Path withValues(Path values) throws IOException {
        var chart = folder.resolve("newswatch");
        Chart.copyTo(chart);
        var own = chart.resolve("values.yaml");
        Chart.write(own, over(Chart.YAML.readTree(own.toFile()), Chart.YAML.readTree(values.toFile())));
        return chart;
    }

    private static JsonNode over(JsonNode below, JsonNode above) {
        if (below instanceof ObjectNode merged && above.isObject()) {
            above.properties()
                    .forEach(entry -> merged.set(
                            entry.getKey(),
                            merged.has(entry.getKey())
                                    ? over(merged.get(entry.getKey()), entry.getValue())
                                    : entry.getValue()));
            return merged;
        }
        return above;
    }
}
