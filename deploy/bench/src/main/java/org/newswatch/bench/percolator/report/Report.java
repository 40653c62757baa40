package org.newswatch.bench.percolator.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.newswatch.bench.percolator.results.Results;

/** Makes the table and the plots of a raw JSON, beside it. */
final class Report {

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]).toAbsolutePath());
    }

    static void write(Path json) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var results = new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json.toFile(), Results.class);
        var name = results.label().isEmpty() ? "percolator" : "percolator-" + results.label();
        var plots = new Plots(results).write(json.resolveSibling(name));
        var table = Table.of(results, fileName(json), plots);
        Files.writeString(json.resolveSibling(name + ".md"), table);
        System.out.println(table);
        System.out.println("raw: " + json);
    }

    static String fileName(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
