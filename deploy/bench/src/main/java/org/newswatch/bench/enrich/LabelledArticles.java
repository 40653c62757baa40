package org.newswatch.bench.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.newswatch.local.Client;

/** Real articles in six languages, which are not part of the project. */
final class LabelledArticles {

    private static final Path FILE = Path.of("..", "..", "..", "shared", "data", "topics", "topics-dev.jsonl");

    private LabelledArticles() {}

    /** All of them, or the end of the program with a sentence where they are missing. */
    static List<Text> read() {
        if (!Files.exists(FILE)) {
            System.out.println("not measured: the labelled articles are not at " + FILE.normalize());
            System.exit(0);
        }
        try (var lines = Files.lines(FILE)) {
            return lines.map(LabelledArticles::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(String line) {
        try {
            JsonNode article = Client.JSON.readTree(line);
            return new Text(
                    article.path("lang").asText(),
                    article.path("title").asText(),
                    article.path("body").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language BCP 47 */
    record Text(String language, String title, String body) {}
}
