package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rules and dashboards go into the cluster as they are in their files. */
class MonitoringTest {

    private final Cluster cluster = Cluster.of(Chart.ci("everything"));

    @Test
    void rulesAreRenderedWordForWord() throws IOException {
        var rules = Chart.YAML.readTree(
                Chart.FOLDER.resolve(Path.of("seeing", "rules.yaml")).toFile());

        assertThat(cluster.named("PrometheusRule", Chart.RELEASE).get("spec")).isEqualTo(rules);
    }

    @Test
    void everyDashboardIsRendered() throws IOException {
        var dashboards = Chart.FOLDER.resolve(Path.of("seeing", "dashboards")).toFile();

        for (var file : dashboards.listFiles()) {
            var map = cluster.named(
                    "ConfigMap", Chart.RELEASE + "-" + file.getName().replace(".json", ""));
            var rendered =
                    Chart.YAML.readTree(map.get("data").get(file.getName()).asText());
            assertThat((Object) rendered).isEqualTo(Chart.YAML.readTree(file));
            assertThat(map.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
        }
        assertThat(cluster.all("ConfigMap")).hasSize(dashboards.listFiles().length);
    }
}
