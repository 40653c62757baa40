package org.newswatch.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** VALUES.md is what values.yaml and its schema say. With {@code -Dvalues.write=true} it is written. */
class ValuesTableTest {

    private static final Path TABLE = Path.of("VALUES.md");

    @Test
    void tableIsUpToDate() throws IOException {
        var table = ValuesTable.of(Chart.FOLDER);
        if (Boolean.getBoolean("values.write")) {
            Files.writeString(TABLE, table.text());
        }

        assertThat(TABLE).content().isEqualTo(table.text());
    }

    @Test
    void everyValueHasASentence() throws IOException {
        assertThat(ValuesTable.of(Chart.FOLDER).rows())
                .allSatisfy(row -> assertThat(row.about()).as(row.key()).matches(".+\\."));
    }

    @Test
    void everyValueOfTheSchemaHasADefault() throws IOException {
        var schema =
                Chart.YAML.readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
        var values = Chart.YAML.readTree(Chart.FOLDER.resolve("values.yaml").toFile());

        sameKeys(schema, values, "");
    }

    private static void sameKeys(JsonNode schema, JsonNode values, String at) {
        for (var property : schema.path("properties").properties()) {
            var key = at + "/" + property.getKey();
            if (key.equals("/global") || key.contains("/resources/")) {
                continue;
            }
            assertThat(values.has(property.getKey())).as(key).isTrue();
            sameKeys(property.getValue(), values.get(property.getKey()), key);
        }
    }
}
