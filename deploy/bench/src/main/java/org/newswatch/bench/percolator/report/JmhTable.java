package org.newswatch.bench.percolator.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What JMH found, with its own error of 99.9 %. */
final class JmhTable {

    private JmhTable() {}

    static void write(Markdown text, JsonNode jmh) {
        text.heading("JMH: one step at a time");
        text.head("benchmark", "queries", "score", "error", "unit");
        for (var benchmark : jmh) {
            var name = benchmark.path("benchmark").asText();
            var metric = benchmark.path("primaryMetric");
            text.row(List.of(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    benchmark.at("/params/queries").asText("–"),
                    Markdown.number(metric.path("score").asDouble()),
                    Markdown.number(metric.path("scoreError").asDouble()),
                    metric.path("scoreUnit").asText()));
        }
    }
}
