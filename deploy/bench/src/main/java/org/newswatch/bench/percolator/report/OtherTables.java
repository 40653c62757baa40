package org.newswatch.bench.percolator.report;

import static org.newswatch.bench.percolator.report.Markdown.number;
import static org.newswatch.bench.percolator.report.Markdown.spread;

import java.util.List;
import java.util.TreeMap;
import org.newswatch.bench.percolator.results.ChangesResult;
import org.newswatch.bench.percolator.results.FrequentWordResult;
import org.newswatch.bench.percolator.results.GrowthResult;
import org.newswatch.bench.percolator.results.HeapResult;
import org.newswatch.bench.percolator.results.Latency;
import org.newswatch.bench.percolator.results.MatchResult;
import org.newswatch.bench.percolator.results.Slope;

/** B7s, B7u, B7m, and everybody's one word. */
final class OtherTables {

    private OtherTables() {}

    static void latencies(Markdown text, String heading, List<MatchResult> results) {
        text.heading(heading + ", µs");
        text.head("queries", "articles", "p50", "p90", "p99", "p99.9", "max");
        results.forEach(result -> latency(text, "%,d".formatted(result.queries()), result.latency()));
    }

    static void growth(Markdown text, List<GrowthResult> results) {
        text.heading("B7s: growing queries, constant matches (goal: exponent at most 0.3)");
        text.head("queries", "matches per article", "µs per article", "processor");
        var points = new TreeMap<Integer, Double>();
        for (var result : results) {
            points.put(result.queries(), result.timing().wall().value());
            text.row(List.of(
                    "%,d".formatted(result.queries()),
                    number(result.timing().matchesPerArticle()),
                    spread(result.timing().wall()),
                    spread(result.timing().cpu())));
        }
        if (points.size() > 1) {
            text.line("%nExponent: %.3f".formatted(Slope.of(points)));
        }
    }

    static void changes(Markdown text, List<ChangesResult> results) {
        text.heading("B7u: a change, µs (goal: p99 under 1 ms, readers lose under 10 %)");
        for (var result : results) {
            text.line("%n%,d queries:%n".formatted(result.queries()));
            text.head("", "times", "p50", "p90", "p99", "p99.9", "max");
            latency(text, "parse and build one query", result.prepare());
            latency(text, "put", result.put());
            latency(text, "from put to found by another thread", result.visible());
            latency(text, "a change, 100 a second beside a reader", result.putWhileRead());
            latency(text, "an article, nobody changing", result.latency());
            latency(text, "an article, 100 changes a second", result.latencyDisturbed());
            text.line(
                    "%nReader: %s µs per article alone, %s with 100 changes a second: %.1f %% of its throughput. A rebuild takes %.1f s, %,.0f times a change (put, p50)."
                            .formatted(
                                    spread(result.undisturbed().wall()),
                                    spread(result.disturbed().wall()),
                                    100 * result.cost(),
                                    result.rebuildSeconds(),
                                    1e6 * result.rebuildSeconds() / result.put().p50()));
        }
    }

    static void heap(Markdown text, List<HeapResult> results) {
        text.heading("B7m: heap per stored query, ids counted (goal: under 400 bytes, at most 6 times the text)");
        text.head("", "queries", "bytes", "text: characters", "text: bytes", "times the text", "seconds to load");
        for (var result : results) {
            text.row(List.of(
                    result.contender(),
                    "%,d".formatted(result.queries()),
                    number(result.bytesPerQuery()),
                    number(result.charactersPerQuery()),
                    number(result.utf8PerQuery()),
                    number(result.timesText()),
                    number(result.loadSeconds())));
        }
    }

    static void frequentWord(Markdown text, List<FrequentWordResult> results) {
        text.heading("Everybody subscribes to the same frequent word, and every article has it");
        text.head("queries", "contender", "matches per article", "µs per article", "ns per match");
        for (var result : results) {
            for (var timing : result.timings()) {
                text.row(List.of(
                        "%,d".formatted(result.queries()),
                        timing.contender(),
                        "%,.0f".formatted(timing.matchesPerArticle()),
                        spread(timing.wall()),
                        number(1e3 * timing.wall().value() / timing.matchesPerArticle())));
            }
        }
    }

    private static void latency(Markdown text, String what, Latency latency) {
        text.row(List.of(
                what,
                "%,d".formatted(latency.count()),
                number(latency.p50()),
                number(latency.p90()),
                number(latency.p99()),
                number(latency.p999()),
                number(latency.max())));
    }
}
