package org.newswatch.bench.percolator.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.newswatch.bench.percolator.news.News;

/** Puts what the experiments left behind into one JSON: the folder it is in, the folder for the result, a label, quick or full. */
final class Collect {

    private static final List<String> PARTS = List.of("match", "frequentWord", "growth", "changes", "heap", "jmh");

    private Collect() {}

    public static void main(String[] arguments) throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var json = new ObjectMapper();
        var results = json.createObjectNode()
                .put("at", at)
                .put("label", arguments[2])
                .put("seed", News.SEED)
                .put("quick", arguments[3].equals("quick"));
        for (var part : PARTS) {
            var file = Path.of(arguments[0], part + ".json");
            if (Files.exists(file)) {
                results.set(part, json.readTree(file.toFile()));
            }
        }
        var label = arguments[2].isEmpty() ? "" : "-" + arguments[2];
        var file = Path.of(arguments[1], "percolator" + label + "-" + at.replaceAll("[-:]", "") + ".json");
        Files.writeString(file, json.writeValueAsString(results) + "\n");
        Report.main(new String[] {file.toString()});
    }
}
