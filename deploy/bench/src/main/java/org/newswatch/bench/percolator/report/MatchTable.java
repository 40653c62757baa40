package org.newswatch.bench.percolator.report;

import static org.newswatch.bench.percolator.report.Markdown.number;
import static org.newswatch.bench.percolator.report.Markdown.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.newswatch.bench.percolator.results.MatchResult;
import org.newswatch.bench.percolator.results.Slope;
import org.newswatch.bench.percolator.results.Timing;

/** B7: time per article of all contenders, how they compare, and whether they found the same. */
final class MatchTable {

    private static final List<String> CONTENDERS = List.of("ours", "ours with why", "Lucene Monitor", "naive loop");

    private MatchTable() {}

    static void write(Markdown text, List<MatchResult> results) {
        text.heading("B7: µs per article, one thread, wall time");
        times(text, results, timing -> spread(timing.wall()));
        text.heading("B7: µs per article, processor time of the thread");
        times(text, results, timing -> spread(timing.cpu()));
        text.heading("B7: ratios of wall time (goal: ours / Monitor at most 0.05 at 100,000 and 0.033 at 1,000,000)");
        text.head("queries", "ours / Monitor", "with why / Monitor", "ours / naive", "Monitor / naive");
        for (var result : results) {
            text.row(List.of(
                    "%,d".formatted(result.queries()),
                    ratio(result, "ours", "Lucene Monitor"),
                    ratio(result, "ours with why", "Lucene Monitor"),
                    ratio(result, "ours", "naive loop"),
                    ratio(result, "Lucene Monitor", "naive loop")));
        }
        exponents(text, results);
        comparisons(text, results);
        OtherTables.latencies(text, "B7: latency of ours, beside the Monitor in one heap", results);
        loading(text, results);
    }

    private static void times(Markdown text, List<MatchResult> results, Function<Timing, String> cell) {
        text.head("queries", "matches per article", "ours", "ours with why", "Lucene Monitor", "naive loop");
        for (var result : results) {
            var cells = new ArrayList<String>();
            cells.add("%,d".formatted(result.queries()));
            cells.add(number(result.timing("ours").orElseThrow().matchesPerArticle()));
            CONTENDERS.forEach(
                    contender -> cells.add(result.timing(contender).map(cell).orElse("–")));
            text.row(cells);
        }
    }

    private static String ratio(MatchResult result, String contender, String base) {
        return result.timing(contender)
                .flatMap(ours -> result.timing(base).map(other -> "%.4f"
                        .formatted(ours.wall().value() / other.wall().value())))
                .orElse("–");
    }

    private static void exponents(Markdown text, List<MatchResult> results) {
        text.line("\nExponents of time over queries, matches growing with them:\n");
        for (var contender : CONTENDERS) {
            var points = points(results, contender);
            if (points.size() > 1) {
                text.line("- %s: %.2f".formatted(contender, Slope.of(points)));
            }
        }
    }

    private static Map<Integer, Double> points(List<MatchResult> results, String contender) {
        var points = new TreeMap<Integer, Double>();
        results.forEach(result -> result.timing(contender)
                .ifPresent(timing -> points.put(result.queries(), timing.wall().value())));
        return points;
    }

    private static void comparisons(Markdown text, List<MatchResult> results) {
        text.heading("B7: do they find the same, id by id");
        text.head("queries", "beside", "articles", "ours", "theirs", "only ours", "only theirs");
        for (var result : results) {
            for (var comparison : result.comparisons()) {
                text.row(List.of(
                        "%,d".formatted(result.queries()),
                        comparison.other(),
                        "%,d".formatted(comparison.articles()),
                        "%,d".formatted(comparison.ours()),
                        "%,d".formatted(comparison.others()),
                        "%,d".formatted(comparison.onlyOurs()),
                        "%,d".formatted(comparison.onlyOthers())));
            }
        }
    }

    private static void loading(Markdown text, List<MatchResult> results) {
        text.heading("B7: seconds to store the queries that came new at a size");
        text.head("queries", "ours", "Lucene Monitor", "naive loop");
        for (var result : results) {
            var cells = new ArrayList<String>();
            cells.add("%,d".formatted(result.queries()));
            for (var contender : List.of("ours", "Lucene Monitor", "naive loop")) {
                var seconds = result.loadSeconds().get(contender);
                cells.add(seconds == null ? "–" : number(seconds));
            }
            text.row(cells);
        }
    }
}
