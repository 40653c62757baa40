package org.newswatch.bench.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.local.Client;

/** The texts by the name of their set: our own headlines, and the labelled articles where they are. */
final class Samples {

    private static final String HEADLINES = "enrich-service/src/test/resources/language/headlines.tsv";

    private Samples() {}

    static Map<String, List<Sample>> read(Path project, Path shared) throws IOException {
        var sets = new LinkedHashMap<String, List<Sample>>();
        var articles = shared.resolve("data/topics/topics-dev.jsonl");
        if (Files.exists(articles)) {
            var all = articles(articles);
            sets.put("title and body", all);
            sets.put(
                    "title",
                    all.stream()
                            .filter(sample -> !sample.title().isBlank())
                            .map(Sample::titleOnly)
                            .toList());
        } else {
            System.out.println("skipped: no labelled articles at " + articles);
        }
        sets.put("own headlines", headlines(project.resolve(HEADLINES)));
        return sets;
    }

    private static List<Sample> articles(Path file) throws IOException {
        var samples = new ArrayList<Sample>();
        for (var line : Files.readAllLines(file)) {
            var row = Client.JSON.readTree(line);
            samples.add(new Sample(
                    row.path("lang").asText(),
                    row.path("script").asText(),
                    row.path("title").asText(""),
                    row.path("body").asText("")));
        }
        return samples;
    }

    private static List<Sample> headlines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Sample(Contender.macro(columns[0]), columns[1], columns[2], ""))
                .toList();
    }
}
