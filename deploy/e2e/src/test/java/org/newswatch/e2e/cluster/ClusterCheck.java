package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newswatch.e2e.ledger.Wish;
import org.newswatch.local.Client;

/**
 * Installs the chart and takes it through everything that happens to an installation, from inside the cluster's network.
 * Arguments: the chart, the file of values, a folder for results, and the names of
 * rounds where not all are wanted. The administrator's key is in NEWSWATCH_ADMIN_KEY.
 */
final class ClusterCheck {

    private static final URI INGEST = URI.create("http://newswatch-ingest." + Kubectl.NAMESPACE);
    private static final URI ALERT = URI.create("http://newswatch-alert." + Kubectl.NAMESPACE);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Release release;
    private final Report report;
    private final Set<String> only;

    private ClusterCheck(Release release, Report report, Set<String> only) {
        this.release = release;
        this.report = report;
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var release = new Release(Path.of(arguments[0]), Path.of(arguments[1]));
        var report = new Report(Path.of(arguments[2]));
        var key = System.getenv("NEWSWATCH_ADMIN_KEY");
        var work = Files.createTempDirectory("newswatch-cluster-check-");
        var only = Arrays.stream(arguments).skip(3).collect(Collectors.toSet());
        new ClusterCheck(release, report, only).run(key, work);
        System.exit(report.isGreen() ? 0 : 1);
    }

    private void run(String key, Path work) throws IOException, InterruptedException {
        try {
            report.step("helm install", release::install);
            report.step("helm test", release::test);
            shake(key, work);
            report.step("helm uninstall", this::uninstall);
        } finally {
            report.write();
        }
    }

    private void shake(String key, Path work) throws InterruptedException {
        try (var client = new Client(key);
                var subscribers = new Subscribers(client, ALERT)) {
            if (!report.step("subscribe", () -> subscribers.subscribe(Wish.ALL))) {
                return;
            }
            var round = new Round(INGEST, key, subscribers, work);
            for (var shake : shakes()) {
                if (only.isEmpty() || only.contains(shake.name())) {
                    report.step(
                            shake.name(),
                            () -> report.round(round.with(shake.name(), shake.action()), shake.unnoticed()));
                }
            }
        }
    }

    /** In this order: what is done, and whether a client that tries again once must not notice. */
    private List<Shake> shakes() {
        return List.of(
                new Shake("nothing", true, () -> Thread.sleep(10_000)),
                new Shake("rolling restart of all", true, Faults::rollingRestart),
                new Shake("a pod of each killed", false, Faults::kill),
                new Shake("enrich killed for memory", true, Faults::outOfMemory),
                new Shake("Kafka restarted", false, () -> Faults.restart("kafka")),
                new Shake("PostgreSQL restarted", false, () -> Faults.restart("postgres")),
                new Shake("upgrade", true, () -> release.upgradeWith("logs.level", "WARN")),
                new Shake("back to before", true, () -> release.upgradeWith("logs.level", "INFO")));
    }

    private record Shake(String name, boolean unnoticed, Round.Action action) {}

    private void uninstall() throws IOException, InterruptedException {
        release.uninstall();
        var kinds = "deployments,jobs,pods,services,serviceaccounts,networkpolicies,poddisruptionbudgets,configmaps";
        Kubectl.await("nothing left of the release", PATIENCE, () -> Kubectl.run(
                        "get", kinds, "--selector=app.kubernetes.io/instance=" + Release.NAME, "--output=name")
                .isEmpty());
    }
}
