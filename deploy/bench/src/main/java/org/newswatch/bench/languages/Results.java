package org.newswatch.bench.languages;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.newswatch.local.Client;

/** Collects right answers and speeds by set and detector, prints a table of each set and writes all of it down. */
final class Results {

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Right>>> right = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Speed>>> speeds = new LinkedHashMap<>();

    Results(int rounds, double seconds) {
        settings.put("rounds", rounds);
        settings.put("secondsOfARound", seconds);
        settings.put("processors", Runtime.getRuntime().availableProcessors());
        settings.put("java", System.getProperty("java.vm.version"));
        settings.put("loadAtStart", load());
    }

    void right(String set, String detector, Map<String, Right> byLanguage) {
        right.computeIfAbsent(set, unknown -> new LinkedHashMap<>()).put(detector, byLanguage);
    }

    void speed(String set, String detector, Speed speed) {
        speeds.computeIfAbsent(set, unknown -> new LinkedHashMap<>())
                .computeIfAbsent(detector, unknown -> new ArrayList<>())
                .add(speed);
    }

    /** Prints the tables and writes {@code results/languages-<time>.json}. */
    void write() throws IOException {
        settings.put("loadAtEnd", load());
        right.forEach(this::print);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var file = Path.of("results", "languages-" + at.toString().replaceAll("[-:]", "") + ".json");
        Files.createDirectories(file.getParent());
        var all = new LinkedHashMap<String, Object>();
        all.put("at", at.toString());
        all.put("settings", settings);
        all.put("right", right);
        all.put("speeds", speeds);
        Client.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
        System.out.println("raw: " + file);
    }

    private void print(String set, Map<String, Map<String, Right>> byDetector) {
        var languages = byDetector.values().iterator().next().keySet();
        System.out.println("\n| " + set + " | " + String.join(" | ", languages) + " | texts/s | µs of processor |");
        System.out.println("|---".repeat(languages.size() + 3) + "|");
        byDetector.forEach((detector, byLanguage) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,.0f | %.1f |%n",
                detector,
                byLanguage.values().stream().map(Right::toString).collect(Collectors.joining(" | ")),
                median(set, detector, Speed::textsPerSecond),
                median(set, detector, Speed::microsecondsOfProcessor)));
    }

    private double median(String set, String detector, ToDoubleFunction<Speed> figure) {
        var ofSet = requireNonNull(speeds.get(set), set);
        var sorted = requireNonNull(ofSet.get(detector), detector).stream()
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
