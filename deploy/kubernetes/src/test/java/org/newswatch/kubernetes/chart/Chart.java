package org.newswatch.kubernetes.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The chart of this folder, rendered by Helm itself. */
final class Chart {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    static final Path FOLDER = Path.of("chart").toAbsolutePath();

    /** The release that tests render. */
    static final String RELEASE = "newswatch";

    /** A copy whose hooks are objects like any other: the library leaves hooks out of what it renders. */
    private static final Path WITH_HOOKS = withHooks();

    private Chart() {}

    /** The files of values that a chart is rendered with in every run. */
    static List<Path> ciValues() {
        try (var files = Files.list(FOLDER.resolve("ci"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path ci(String name) {
        return FOLDER.resolve("ci").resolve(name + ".yaml");
    }

    /** The objects that these values make; Helm's own exception, with the key, where the values are refused. */
    static List<JsonNode> render(Path values) {
        return documents(new Helm(WITH_HOOKS)
                .template()
                .withName(RELEASE)
                .withNamespace("news")
                .withValuesFile(values)
                .call());
    }

    /** A file with a set of values in {@code folder}: those of {@code ci/minimal.yaml} and {@code more} over them. */
    static Path minimalAnd(Path folder, String more) throws IOException {
        var values = (ObjectNode) YAML.readTree(ci("minimal").toFile());
        return write(
                folder.resolve("values.yaml"), YAML.readerForUpdating(values).readTree(more));
    }

    static Path write(Path file, JsonNode values) throws IOException {
        return Files.writeString(file, YAML.writeValueAsString(values));
    }

    /** Copies the chart into a folder that is not there yet. */
    static void copyTo(Path folder) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(FOLDER.relativize(file).toString()));
            }
        }
    }

    private static Path withHooks() {
        try {
            var folder = Files.createTempDirectory("newswatch-chart-");
            var chart = folder.resolve("newswatch");
            copyTo(chart);
            for (var name : List.of("migrations.yaml", "tests/news-to-alert.yaml")) {
                var template = chart.resolve("templates").resolve(name);
                Files.writeString(template, Files.readString(template).replace("helm.sh/hook", "example.org/hook"));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return chart;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(String yaml) {
        try (var all = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            var documents = new ArrayList<JsonNode>();
            all.forEachRemaining(document -> {
                if (document.isObject()) {
                    documents.add(document);
                }
            });
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
