package org.newswatch.bench.posts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.newswatch.local.Client;

/** Collects the rounds of every figure by its name, prints medians with their spread and writes all of it down. */
public final class Report {

    private final String what;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Rounds> figures = new LinkedHashMap<>();

    public Report(String what) {
        this.what = what;
        settings.put("processors", Runtime.getRuntime().availableProcessors());
        settings.put("java", System.getProperty("java.vm.version"));
        settings.put("loadAtStart", load());
    }

    public void setting(String name, Object value) {
        settings.put(name, value);
    }

    public void figure(String name, double value) {
        figures.computeIfAbsent(name, unknown -> new Rounds()).add(value);
    }

    public double median(String name) {
        return requireNonNull(figures.get(name), name).median();
    }

    /** Prints all figures and writes them to {@code results/<what>-<time>.json}. */
    public void write() throws IOException {
        settings.put("loadAtEnd", load());
        var all = new LinkedHashMap<String, Object>();
        figures.forEach((name, rounds) -> {
            System.out.printf(
                    Locale.ROOT, "%-44s %10.3f  (%.3f … %.3f)%n", name, rounds.median(), rounds.least(), rounds.most());
            all.put(name, Map.of("median", rounds.median(), "rounds", rounds.inOrder()));
        });
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var result = new LinkedHashMap<String, Object>();
        result.put("at", at.toString());
        result.put("settings", settings);
        result.put("figures", all);
        var file = Path.of("results", what + "-" + at.toString().replaceAll("[-:]", "") + ".json");
        Files.createDirectories(file.getParent());
        Client.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        System.out.println("raw: " + file);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
