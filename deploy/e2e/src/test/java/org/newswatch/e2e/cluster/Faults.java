package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is done to pods. Each returns once all are ready again. */
final class Faults {

    private static final Path CGROUPS = Path.of("/sys/fs/cgroup/memory");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    /** The kernel kills a pod of enrich for its memory: its limit is lowered, under load, to what can't be taken from it. */
    static void outOfMemory() throws IOException, InterruptedException {
        var pod = Kubectl.pods("enrich").getFirst();
        var container = Kubectl.get("pod/" + pod, ".status.containerStatuses[0].containerID")
                .replaceFirst(".*//", "");
        Kubectl.await(pod + " is killed for its memory", PATIENCE, () -> {
            squeeze(container);
            return Kubectl.get("pod/" + pod, ".status.containerStatuses[0].lastState.terminated.reason")
                    .equals("OOMKilled");
        });
        Kubectl.awaitRollout();
    }

    /** Again and again, as the process may have grown smaller meanwhile. */
    private static void squeeze(String container) {
        try (var folders = Files.find(
                CGROUPS,
                12,
                (path, about) ->
                        about.isDirectory() && path.getFileName().toString().contains(container))) {
            var folder = folders.findFirst();
            if (folder.isPresent()) {
                giveBackFiles(folder.get().resolve("memory.limit_in_bytes"));
                Files.writeString(
                        folder.get().resolve("memory.limit_in_bytes"),
                        Files.readString(folder.get().resolve("memory.usage_in_bytes")));
            }
        } catch (IOException | UncheckedIOException e) {
            // It ended meanwhile, or grew between two lines; the next look tells.
            System.out.println("not squeezed: " + e.getMessage());
        }
    }

    /** Who asks for a limit that is too low is refused, but what can be given back has been by then: pages of files. */
    private static void giveBackFiles(Path limit) {
        try {
            Files.writeString(limit, "1048576");
        } catch (IOException refused) {
            System.out.println("pages of files are given back: " + refused.getMessage());
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
