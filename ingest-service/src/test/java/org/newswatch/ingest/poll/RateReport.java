package org.newswatch.ingest.poll;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.local.ProjectFolder;

/** Collects the rounds of every figure, prints medians with their spread, and writes all of it to deploy/bench/results. */
final class RateReport {

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    RateReport() {
        setting("processors", Runtime.getRuntime().availableProcessors());
        setting("java", System.getProperty("java.vm.version"));
        setting("loadAtStart", load());
    }

    void setting(String name, Object value) {
        settings.put(name, value);
    }

    void figure(String name, double value) {
        figures.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
    }

    /** The median of a figure through that of another. */
    void ratio(String name, String of, String to) {
        figure(name, median(figures.get(of)) / median(figures.get(to)));
    }

    void write() throws IOException {
        setting("loadAtEnd", load());
        var all = new LinkedHashMap<String, Object>();
        figures.forEach((name, rounds) -> {
            var sorted = rounds.stream().sorted().toList();
            System.out.printf(
                    ROOT, "%-60s %9.2f  (%.2f … %.2f)%n", name, median(rounds), sorted.getFirst(), sorted.getLast());
            all.put(name, Map.of("median", median(rounds), "rounds", rounds));
        });
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var result = new LinkedHashMap<String, Object>();
        result.put("at", at.toString());
        result.put("settings", settings);
        result.put("figures", all);
        var folder = Files.createDirectories(ProjectFolder.find().root().resolve("deploy/bench/results"));
        var file = folder.resolve("polling-" + at.toString().replaceAll("[-:]", "") + ".json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        System.out.println("raw: " + file);
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
