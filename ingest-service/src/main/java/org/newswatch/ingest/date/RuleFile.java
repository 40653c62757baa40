package org.newswatch.ingest.date;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A file of rules beside the classes: a rule a line, {@code #} before a remark. */
final class RuleFile {

    private RuleFile() {}

    static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(RuleFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
