package org.newswatch.bench.percolator.report;

import java.util.List;
import org.newswatch.bench.percolator.results.Median;

/** Puts Markdown together. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown heading(String heading) {
        return line("\n## " + heading + "\n");
    }

    Markdown head(String... columns) {
        row(List.of(columns));
        return row(List.of(columns).stream().map(column -> "---").toList());
    }

    Markdown row(List<String> cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    static String number(double value) {
        return (value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f").formatted(value);
    }

    /** The middle value, and in brackets the least and the most. */
    static String spread(Median median) {
        return number(median.value()) + " (" + number(median.least()) + "–" + number(median.most()) + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
