package org.newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be set stands in the one table of CONFIGURATION.md, and the table says what the code does. */
class ConfigurationTableTest {

    /** {@code | `key` | default | what it sets |}. */
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z][a-z0-9.*-]+)` +\\| *`?([^|`]*?)`? *\\|(.*)\\|$");

    @Test
    void everyKeyStandsInTheTableWithItsDefault() throws IOException {
        var documented = documented();
        var missing = new ArrayList<String>();
        for (var setting : Setting.all()) {
            if (!setting.defaultValue().equals(documented.get(setting.key()))) {
                missing.add(setting.row());
            }
        }

        assertThat(missing)
                .withFailMessage(
                        "CONFIGURATION.md, lacks rows or has another default in them. As they must be:%n%s",
                        String.join("\n", missing))
                .isEmpty();
    }

    @Test
    void theTableNamesNothingThatCannotBeSet() throws IOException {
        var keys = Setting.all().stream().map(Setting::key).toList();

        assertThat(documented().keySet()).as("keys in CONFIGURATION.md").isSubsetOf(keys);
    }

    @Test
    void theTableIsInTheOrderOfItsKeys() throws IOException {
        assertThat(keysInOrder()).isSorted().doesNotHaveDuplicates();
    }

    private static Map<String, String> documented() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : lines()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static List<String> keysInOrder() throws IOException {
        return lines().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("CONFIGURATION.md"));
    }
}
