package org.newswatch.bench.percolator.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.newswatch.bench.percolator.results.GrowthResult;
import org.newswatch.bench.percolator.results.HeapResult;
import org.newswatch.bench.percolator.results.Latency;
import org.newswatch.bench.percolator.results.MatchResult;
import org.newswatch.bench.percolator.results.Part;
import org.newswatch.bench.percolator.results.Results;
import org.newswatch.bench.percolator.results.Timing;

/** The curves: time over queries, the distribution of latency, heap. */
final class Plots {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 440;

    private final Results results;

    Plots(Results results) {
        this.results = results;
    }

    /**
     * Draws what there are results for.
     *
     * @param name folder and beginning of the names of the files
     * @return the names of the files
     */
    List<String> write(Path name) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var written = new ArrayList<String>();
        if (results.match() != null) {
            written.add(save(time(results.match(), results.growth()), name, "time"));
            written.add(save(latency(results.match()), name, "latency"));
        }
        if (results.heap() != null) {
            written.add(save(heap(results.heap()), name, "heap"));
        }
        return written;
    }

    private static XYChart time(Part<MatchResult> match, @Nullable Part<GrowthResult> growth) {
        var chart = logarithmic("Time per article", "queries", "µs per article, one thread");
        match.results().stream()
                .flatMap(result -> result.timings().stream())
                .map(Timing::contender)
                .distinct()
                .forEach(contender -> {
                    var at = match.results().stream()
                            .filter(result -> result.timing(contender).isPresent())
                            .toList();
                    chart.addSeries(
                            contender,
                            at.stream().map(MatchResult::queries).toList(),
                            at.stream()
                                    .map(result -> result.timing(contender)
                                            .orElseThrow()
                                            .wall()
                                            .value())
                                    .toList());
                });
        if (growth != null) {
            chart.addSeries(
                    "ours, matches constant",
                    growth.results().stream().map(GrowthResult::queries).toList(),
                    growth.results().stream()
                            .map(result -> result.timing().wall().value())
                            .toList());
        }
        return chart;
    }

    private static XYChart latency(Part<MatchResult> match) {
        var chart = logarithmic(
                "Latency of ours", "one article in so many takes longer (10: p90, 100: p99)", "µs, one thread");
        for (var result : match.results()) {
            var points = result.latency().curve().stream()
                    .filter(point -> point.percent() < 100)
                    .toList();
            chart.addSeries(
                            String.format("%,d queries", result.queries()),
                            points.stream()
                                    .map(point -> 100 / (100 - point.percent()))
                                    .toList(),
                            points.stream().map(Latency.Point::micros).toList())
                    .setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    private static Chart<?, ?> heap(Part<HeapResult> heap) {
        var chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Heap per stored query")
                .yAxisTitle("bytes")
                .theme(Styler.ChartTheme.Matlab)
                .build();
        var names = heap.results().stream()
                .map(result -> String.format("%s, %,d", result.contender(), result.queries()))
                .toList();
        chart.addSeries(
                "heap",
                names,
                heap.results().stream().map(HeapResult::bytesPerQuery).toList());
        chart.addSeries(
                "the query's text",
                names,
                heap.results().stream().map(HeapResult::utf8PerQuery).toList());
        return chart;
    }

    private static XYChart logarithmic(String title, String x, String y) {
        var chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .theme(Styler.ChartTheme.Matlab)
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        return chart;
    }

    private static String save(Chart<?, ?> chart, Path name, String what) throws IOException {
        var file = name + "-" + what + ".png";
        BitmapEncoder.saveBitmap(chart, file, BitmapFormat.PNG);
        return Report.fileName(Path.of(file));
    }
}
