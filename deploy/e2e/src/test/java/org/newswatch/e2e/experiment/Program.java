package org.newswatch.e2e.experiment;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.e2e.Folders;
import org.newswatch.local.Client;

/** The long form: inflicts what is asked for, prints the table and keeps the raw results. */
final class Program {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Program() {}

    /** Run in the folder of this module. */
    public static void main(String[] arguments) throws Exception {
        var order = Order.of(arguments);
        var experiments = Faults.all().stream().filter(order::wants).toList();
        if (experiments.isEmpty()) {
            throw new IllegalArgumentException("there are these experiments: "
                    + Faults.all().stream().map(Experiment::name).toList() + "; " + Order.USAGE);
        }
        var failed = run(experiments, order);
        failed.forEach((name, why) -> System.out.println(name + " FAILED: " + why));
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static Map<String, Object> run(List<Experiment> experiments, Order order) throws Exception {
        var failed = new LinkedHashMap<String, Object>();
        var rows = new ArrayList<Row>();
        var results = Path.of("results", "faults-" + STAMP.format(Instant.now()) + ".json");
        try (var bed = Testbed.start(
                Folders.emptied(Path.of("target", "faults-program").toAbsolutePath()))) {
            var capacity = Faults.capacity(bed, order.scale(), order.seed());
            System.out.printf(
                    "seed %d, capacity %.0f articles/s, rate %.1f%n", order.seed(), capacity, Faults.rate(capacity));
            System.out.print(Row.HEAD);
            for (var experiment : experiments) {
                try {
                    var row = Faults.run(experiment, bed, order.scale(), order.seed(), capacity);
                    System.out.println(row);
                    rows.add(row);
                    if (!row.failures().isEmpty()) {
                        failed.put(row.name(), row.failures());
                    }
                } catch (Exception e) {
                    failed.put(experiment.name(), e);
                    e.printStackTrace(System.out);
                }
                keep(results, order, capacity, rows, failed);
            }
        }
        System.out.println("raw results: " + results);
        return failed;
    }

    private static void keep(Path file, Order order, double capacity, List<Row> rows, Map<String, Object> failed)
            throws IOException {
        Files.createDirectories(file.getParent());
        var raw = new LinkedHashMap<String, Object>();
        raw.put("seed", order.seed());
        raw.put("processors", Runtime.getRuntime().availableProcessors());
        raw.put("capacity", capacity);
        raw.put("rate", Faults.rate(capacity));
        raw.put("rows", rows.stream().map(Row::toJson).toList());
        raw.put("failed", failed.keySet());
        Client.JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), raw);
    }
}
