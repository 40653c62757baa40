package org.newswatch.bench.percolator.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newswatch.bench.percolator.results.ChangesResult;
import org.newswatch.bench.percolator.results.Comparison;
import org.newswatch.bench.percolator.results.FrequentWordResult;
import org.newswatch.bench.percolator.results.GrowthResult;
import org.newswatch.bench.percolator.results.HeapResult;
import org.newswatch.bench.percolator.results.Lap;
import org.newswatch.bench.percolator.results.Latency;
import org.newswatch.bench.percolator.results.Machine;
import org.newswatch.bench.percolator.results.MatchResult;
import org.newswatch.bench.percolator.results.Part;
import org.newswatch.bench.percolator.results.Results;
import org.newswatch.bench.percolator.results.Timing;

class ReportTest {

    @TempDir
    private Path folder;

    private Path json;

    @BeforeEach
    void writeResults() throws IOException {
        json = folder.resolve("percolator-test.json");
        new ObjectMapper().writeValue(json.toFile(), results());
    }

    @Test
    void theTableHasTheRatiosAndExponents() throws IOException {
        Report.write(json);

        assertThat(folder.resolve("percolator-a-test.md"))
                .content()
                .contains("| 1,000 | 3.00 | 100 (90.0–110) | 120 (110–130) | 2,000 (1,990–2,010) | – |")
                .contains("| 100,000 | 0.1000 | 0.1200 | – | – |")
                .contains("- ours: 0.50")
                .contains("Exponent: 0.500")
                .contains("| ours | 1,000 | 300 | 45.0 | 60.0 | 5.00 | 1.50 |")
                .contains("50.0 % of its throughput")
                .contains("![percolator-a-test-time.png](percolator-a-test-time.png)");
    }

    @Test
    void thePlotsAreDrawnFromTheJson() throws IOException {
        Report.write(json);

        for (var plot : List.of("time", "latency", "heap")) {
            var picture = ImageIO.read(
                    folder.resolve("percolator-a-test-" + plot + ".png").toFile());
            assertThat(colours(picture)).as(plot).hasSizeGreaterThan(5);
        }
    }

    private static Set<Integer> colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void whatDidNotRunIsLeftOut() throws IOException {
        new ObjectMapper()
                .writeValue(json.toFile(), new Results("now", "", 1, true, null, null, null, null, null, null));

        Report.write(json);

        assertThat(folder.resolve("percolator.md"))
                .content()
                .contains("--quick")
                .doesNotContain("B7");
    }

    private static Results results() {
        return new Results(
                "2026-11-22T00:00:00Z",
                "a-test",
                1,
                false,
                part(match(1_000, 100), match(100_000, 1_000)),
                part(new FrequentWordResult(10, List.of(timing("ours", 5)))),
                part(new GrowthResult(1_000, timing("ours", 100)), new GrowthResult(100_000, timing("ours", 1_000))),
                part(changes()),
                part(new HeapResult("ours", 1_000, 300, 45, 60, 1.5)),
                null);
    }

    private static ChangesResult changes() {
        var none = latency();
        return new ChangesResult(
                1_000, 2, none, none, none, none, none, none, timing("alone", 100), timing("disturbed", 200));
    }

    private static MatchResult match(int queries, double micros) {
        return new MatchResult(
                queries,
                List.of(
                        timing("ours", micros),
                        timing("ours with why", micros + micros / 5),
                        timing("Lucene Monitor", queries == 1_000 ? 2_000 : 10_000)),
                List.of(new Comparison("Lucene Monitor", 10, 30, 30, 0, 0, List.of())),
                latency(),
                Map.of("ours", 1.0, "Lucene Monitor", 2.0));
    }

    private static Timing timing(String contender, double micros) {
        return new Timing(
                contender,
                IntStream.of(-10, 0, 10)
                        .mapToObj(more -> new Lap(micros + more, micros, 10, 30))
                        .toList());
    }

    private static Latency latency() {
        var nanos = new Histogram(3);
        IntStream.rangeClosed(1, 100).forEach(value -> nanos.recordValue(value * 1_000L));
        return Latency.of(nanos);
    }

    @SafeVarargs
    private static <R> Part<R> part(R... results) {
        return new Part<>(Machine.now(), 1, List.of(results));
    }
}
