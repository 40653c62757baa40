package org.newswatch.e2e.cluster;

import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.List;

/**
 * The release of the chart.
 *
 * @param values the file with the check's values
 */
record Release(Path chart, Path values) {

    static final String NAME = "newswatch";
    static final List<String> DEPLOYMENTS =
            List.of("deployment/newswatch-ingest", "deployment/newswatch-enrich", "deployment/newswatch-alert");
    private static final int PATIENCE_SECONDS = 500;

    private static Path kubeConfig() {
        return Path.of(System.getenv("KUBECONFIG"));
    }

    void install() {
        new Helm(chart)
                .install()
                .withName(NAME)
                .withNamespace(Kubectl.NAMESPACE)
                .withKubeConfig(kubeConfig())
                .withValuesFile(values)
                .withTimeout(PATIENCE_SECONDS)
                .waitReady()
                .call();
    }

    /** Upgrades to the check's values and one more. */
    void upgradeWith(String key, String value) {
        new Helm(chart)
                .upgrade()
                .withName(NAME)
                .withNamespace(Kubectl.NAMESPACE)
                .withKubeConfig(kubeConfig())
                .withValuesFile(values)
                .set(key, value)
                .resetValues()
                .withTimeout(PATIENCE_SECONDS)
                .waitReady()
                .call();
    }

    /** Runs the chart's own test. */
    void test() {
        Helm.test(NAME)
                .withNamespace(Kubectl.NAMESPACE)
                .withKubeConfig(kubeConfig())
                .withTimeout(PATIENCE_SECONDS)
                .call();
    }

    void uninstall() {
        Helm.uninstall(NAME)
                .withNamespace(Kubectl.NAMESPACE)
                .withKubeConfig(kubeConfig())
                .call();
    }
}
