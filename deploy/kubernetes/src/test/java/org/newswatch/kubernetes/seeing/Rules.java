package org.newswatch.kubernetes.seeing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.newswatch.local.MetricTable;
import org.newswatch.local.ProjectFolder;

/** The rules that the chart renders, and what tests of them look at. */
final class Rules {

    static final Path FOLDER = ProjectFolder.find().root().resolve("deploy/kubernetes");

    private static final Path FILE = FOLDER.resolve("chart/seeing/rules.yaml");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:newswatch:[\\w:]+|(?:newswatch|kafka|http|jvm|agroal)_\\w+)");

    private Rules() {}

    static List<JsonNode> all() {
        return elements(read(FILE).at("/groups"))
                .flatMap(group -> elements(group.path("rules")))
                .toList();
    }

    static List<JsonNode> alerts() {
        return all().stream().filter(rule -> rule.has("alert")).toList();
    }

    /** The names in an expression that are neither in the table of metrics nor recorded by a rule. */
    static List<String> unknown(String expression, MetricTable table) {
        var recorded = new TreeSet<String>();
        all().forEach(rule -> recorded.add(rule.path("record").asText()));
        return NAME.matcher(expression)
                .results()
                .map(match -> match.group())
                .filter(name -> !table.has(name) && !recorded.contains(name))
                .toList();
    }

    /** What promtool is given to test them. */
    static List<Path> tests() {
        try (var files = Files.list(FOLDER.resolve("rules"))) {
            return files.filter(file -> file.toString().endsWith(".test.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path yaml) {
        try {
            return new YAMLMapper().readTree(yaml.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
