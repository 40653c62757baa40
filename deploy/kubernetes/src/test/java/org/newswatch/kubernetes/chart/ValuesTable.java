package org.newswatch.kubernetes.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every value of a chart with its type, its default, and the line above it in values.yaml. */
record ValuesTable(List<Row> rows) {

    private static final Pattern KEY = Pattern.compile("^( *)([A-Za-z]+):.*");

    record Row(String key, String type, String standard, String about) {}

    static ValuesTable of(Path chart) throws IOException {
        var values = Chart.YAML.readTree(chart.resolve("values.yaml").toFile());
        var schema = Chart.YAML.readTree(chart.resolve("values.schema.json").toFile());
        var rows = new ArrayList<Row>();
        var path = new ArrayList<String>();
        var above = "";
        for (var line : Files.readAllLines(chart.resolve("values.yaml"))) {
            var key = KEY.matcher(line);
            if (key.matches()) {
                path.subList(key.group(1).length() / 2, path.size()).clear();
                path.add(key.group(2));
                var value = values.at("/" + String.join("/", path));
                var kind = kind(schema, path);
                if (!kind.has("properties") || isAmounts(kind)) {
                    rows.add(new Row(String.join(".", path), type(kind), value.toString(), above));
                }
            }
            above = line.strip().startsWith("# ") ? line.strip().substring(2) : "";
        }
        // What requests and limits hold stands in the row of the resources.
        rows.removeIf(row -> row.key().matches(".*resources\\.(requests|limits).*"));
        return new ValuesTable(List.copyOf(rows));
    }

    private static boolean isAmounts(JsonNode kind) {
        return kind.path("properties").has("requests");
    }

    private static JsonNode kind(JsonNode schema, List<String> path) {
        var kind = schema;
        for (var step : path) {
            kind = kind.path("properties").path(step);
        }
        return kind;
    }

    private static String type(JsonNode kind) {
        if (kind.has("enum")) {
            return "one of";
        }
        var type = kind.path("type").asText();
        return type.equals("array") ? "list" : type.equals("object") ? "map" : type;
    }

    String text() {
        var text = new StringBuilder("""
            # Values of the chart

            Made from `chart/values.yaml` by `ValuesTableTest` (`-Dvalues.write=true`); the schema refuses any other key.

            | value | type | default | |
            |---|---|---|---|
            """);
        for (var row : rows) {
            text.append("| `%s` | %s | `%s` | %s |\n"
                    .formatted(row.key(), row.type(), row.standard().replace("|", "\\|"), row.about()));
        }
        return text.toString();
    }
}
