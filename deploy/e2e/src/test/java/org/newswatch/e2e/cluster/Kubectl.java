package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** kubectl, in the namespace of the check; the cluster is the one that KUBECONFIG names. */
final class Kubectl {

    static final String NAMESPACE = "newswatch";
    private static final Duration REST = Duration.ofMillis(300);

    private Kubectl() {}

    /** Returns what it printed, or throws with it where it failed. */
    static String run(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("kubectl", "--namespace", NAMESPACE), Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + printed);
        }
        return printed.strip();
    }

    /** The pods of a component of the release that have not been told to end, as names. */
    static List<String> pods(String component) throws IOException, InterruptedException {
        return run(
                        "get",
                        "pods",
                        "--selector=app.kubernetes.io/component=" + component,
                        "--output=jsonpath={range .items[*]}{.metadata.name}{\"\\n\"}{end}",
                        "--field-selector=status.phase=Running")
                .lines()
                .toList();
    }

    static String get(String object, String jsonPath) throws IOException, InterruptedException {
        return run("get", object, "--output=jsonpath={" + jsonPath + "}");
    }

    /** Waits until all replicas of the three services are new and ready. */
    static void awaitRollout() throws IOException, InterruptedException {
        for (var deployment : Release.DEPLOYMENTS) {
            run("rollout", "status", deployment, "--timeout=400s");
        }
    }

    /** Waits until the condition holds. */
    static void await(String what, Duration patience, Condition condition) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!condition.holds()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("not within " + patience.toSeconds() + " s: " + what);
            }
            Thread.sleep(REST);
        }
    }

    /** Something that is looked at again and again. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }
}
