package org.newswatch.bench.percolator.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.bench.percolator.results.Part;
import org.newswatch.bench.percolator.results.Results;

/** All figures of a run as Markdown. */
final class Table {

    private Table() {}

    static String of(Results results, String json, List<String> plots) {
        var text = new Markdown();
        text.line(
                "# Percolator%s, %s".formatted(results.label().isEmpty() ? "" : ": " + results.label(), results.at()));
        text.line(
                "%nMade by `deploy/bench/percolator%s` from [%s](%s), seed %d. Medians of the rounds; in brackets the least and the most.%n"
                        .formatted(results.quick() ? " --quick" : "", json, json, results.seed()));
        machine(text, "B7", results.match());
        machine(text, "B7s", results.growth());
        machine(text, "B7u", results.changes());
        machine(text, "B7m", results.heap());
        machine(text, "One word", results.frequentWord());
        if (results.match() != null) {
            MatchTable.write(text, results.match().results());
        }
        if (results.growth() != null) {
            OtherTables.growth(text, results.growth().results());
        }
        if (results.changes() != null) {
            OtherTables.changes(text, results.changes().results());
        }
        if (results.heap() != null) {
            OtherTables.heap(text, results.heap().results());
        }
        if (results.frequentWord() != null) {
            OtherTables.frequentWord(text, results.frequentWord().results());
        }
        if (results.jmh() != null) {
            JmhTable.write(text, results.jmh());
        }
        text.heading("Plots");
        plots.forEach(plot -> text.line("![%s](%s)".formatted(plot, plot)));
        return text.toString();
    }

    private static void machine(Markdown text, String experiment, @Nullable Part<?> part) {
        if (part != null) {
            var machine = part.machine();
            text.line("- %s: %d processors, %s, Java %s, heap up to %,d MB, load before %.2f, took %.0f s"
                    .formatted(
                            experiment,
                            machine.processors(),
                            machine.os(),
                            machine.java(),
                            machine.maxHeapMegabytes(),
                            machine.loadBefore(),
                            part.seconds()));
        }
    }
}
