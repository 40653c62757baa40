package org.newswatch.kubernetes.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects that one set of values makes, asked for what they say. */
record Cluster(List<JsonNode> objects) {

    static Cluster of(Path values) {
        return new Cluster(Chart.render(values));
    }

    Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return all(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** Deployments, Jobs and Pods: whatever runs containers. */
    Stream<JsonNode> workloads() {
        return Stream.of("Deployment", "Job", "Pod").flatMap(this::all);
    }

    /** The spec of the pods that a workload makes. */
    static JsonNode pod(JsonNode workload) {
        return workload.path("kind").asText().equals("Pod") ? workload.get("spec") : workload.at("/spec/template/spec");
    }

    static JsonNode podLabels(JsonNode workload) {
        return workload.path("kind").asText().equals("Pod")
                ? workload.at("/metadata/labels")
                : workload.at("/spec/template/metadata/labels");
    }

    static Stream<JsonNode> containers(JsonNode workload) {
        return Stream.concat(
                stream(pod(workload).path("containers")), stream(pod(workload).path("initContainers")));
    }

    static String name(JsonNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/name").asText();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether a pod with these labels is chosen by a selector of matchLabels and matchExpressions with In. */
    static boolean chooses(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())))
                && stream(selector.path("matchExpressions")).allMatch(wanted -> stream(wanted.get("values"))
                        .anyMatch(labels.path(wanted.get("key").asText())::equals));
    }
}
