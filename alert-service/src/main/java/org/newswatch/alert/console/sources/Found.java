package org.newswatch.alert.console.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a feed or a list of feeds holds, and what became of it or would.
 *
 * @param lines items of a feed, or feeds of a list, each with what is said of it
 */
public record Found(String title, List<Line> lines, List<String> warnings) {

    private static final int MOST = 50;

    /** An item or a feed. */
    public record Line(String text, String says) {}

    static Found of(JsonNode answer) {
        boolean isList = answer.has("results");
        var lines = stream(answer.path(isList ? "results" : "items"))
                .limit(MOST)
                .map(line -> isList
                        ? new Line(
                                line.path("url").asText(),
                                line.path("status").asText() + " "
                                        + line.at("/problem/detail").asText())
                        : new Line(
                                line.path("title").asText(),
                                line.path("publishedAt").asText()))
                .toList();
        var warnings = stream(answer.path("warnings"))
                .limit(MOST)
                .map(warning -> warning.path("message").asText())
                .toList();
        return new Found(answer.at("/feed/title").asText(), lines, warnings);
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
