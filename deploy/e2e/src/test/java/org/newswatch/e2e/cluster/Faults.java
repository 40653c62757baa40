package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is done to pods. Each returns once all are ready again. */
final class Faults {

    private static final Path CGROUPS = Path.of("/sys/fs/cgroup/memory");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long A_LITTLE = 2 << 20;

    private Faults() {}

    /** Every pod of the three services is replaced. */
    static void rollingRestart() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("rollout", "restart"));
        command.addAll(Release.DEPLOYMENTS);
        Kubectl.run(command.toArray(String[]::new));
        Kubectl.awaitRollout();
    }

    /** One pod of each service is gone at once, without a word. */
    static void kill() throws IOException, InterruptedException {
        for (var component : List.of("ingest", "enrich", "alert")) {
            Kubectl.run(
                    "delete", "pod", Kubectl.pods(component).getFirst(), "--grace-period=0", "--force", "--wait=false");
        }
        Kubectl.awaitRollout();
    }

    /** The kernel kills a pod of enrich for its memory: its limit is lowered to what it has, under load. */
    static void outOfMemory() throws IOException, InterruptedException {
        var pod = Kubectl.pods("enrich").getFirst();
        var container = Kubectl.get("pod/" + pod, ".status.containerStatuses[0].containerID")
                .replaceFirst(".*//", "");
        squeeze(container);
        Kubectl.await(pod + " is killed for its memory", PATIENCE, () -> Kubectl.get(
                        "pod/" + pod, ".status.containerStatuses[0].lastState.terminated.reason")
                .equals("OOMKilled"));
        Kubectl.awaitRollout();
    }

    private static void squeeze(String container) throws IOException {
        try (var folders = Files.find(
                CGROUPS,
                12,
                (path, about) ->
                        about.isDirectory() && path.getFileName().toString().contains(container))) {
            var folder = folders.findFirst().orElseThrow();
            long used = Long.parseLong(
                    Files.readString(folder.resolve("memory.usage_in_bytes")).strip());
            Files.writeString(folder.resolve("memory.limit_in_bytes"), Long.toString(used + A_LITTLE));
        }
    }

    /** A store's pod is replaced; its volume stays. */
    static void restart(String store) throws IOException, InterruptedException {
        var pod = "pod/" + store + "-0";
        var before = Kubectl.get(pod, ".metadata.uid");
        Kubectl.run("delete", pod, "--wait=false");
        Kubectl.await("another " + store, PATIENCE, () -> isAnother(pod, before));
        Kubectl.awaitRollout();
    }

    private static boolean isAnother(String pod, String before) throws IOException, InterruptedException {
        try {
            return !Kubectl.get(pod, ".metadata.uid").equals(before)
                    && Kubectl.get(pod, ".status.containerStatuses[0].ready").equals("true");
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
