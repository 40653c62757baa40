package org.newswatch.bench.enrich;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.newswatch.local.Client;

/** The raw figures of a run, kept beside those of the others. */
final class RawResult {

    private RawResult() {}

    /** Writes {@code results/<name>-<time>.json} with the figures and what the machine was like, and returns it. */
    static Path write(String name, Map<String, Object> figures) throws IOException {
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var result = new LinkedHashMap<String, Object>();
        result.put("at", at.toString());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        result.put("java", System.getProperty("java.vm.version"));
        result.putAll(figures);
        var file = Path.of("results", name + "-" + at.toString().replaceAll("[-:]", "") + ".json");
        Files.createDirectories(file.getParent());
        Client.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        return file;
    }
}
