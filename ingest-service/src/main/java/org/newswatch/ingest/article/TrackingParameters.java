package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Names of query parameters that say where a reader came from and not what is read. */
record TrackingParameters(Set<String> names, Set<String> prefixes) {

    /** The list in {@code tracking-parameters.txt}: a name a line, {@code *} at the end for all that begin so. */
    static TrackingParameters known() {
        try (var file = Objects.requireNonNull(Links.class.getResourceAsStream("tracking-parameters.txt"))) {
            var lines = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            return new TrackingParameters(
                    lines.stream().filter(line -> !line.endsWith("*")).collect(toUnmodifiableSet()),
                    lines.stream()
                            .filter(line -> line.endsWith("*"))
                            .map(line -> line.substring(0, line.length() - 1))
                            .collect(toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String parameter) {
        var name = parameter.toLowerCase(ROOT);
        return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
    }
}
