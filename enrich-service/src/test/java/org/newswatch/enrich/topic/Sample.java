package org.newswatch.enrich.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.newswatch.enrich.language.LanguageDetector;

/**
 * An article and what a reader says it is about.
 *
 * @param language and script, {@code sr-Cyrl}
 * @param topics ids; empty for none of them
 */
record Sample(String language, String title, @Nullable String body, Set<String> topics) {

    static final Path SHARED = Path.of(System.getProperty("newswatch.shared", "../../shared"));

    private static final LanguageDetector LANGUAGES = new LanguageDetector();

    /** Written for this project. */
    static List<Sample> own() {
        return lines(resource("/topic/samples.csv"))
                .skip(1)
                .map(Sample::fromCsv)
                .toList();
    }

    /** Labelled articles of others, not part of the project, without those that even their readers found ambiguous. */
    static List<Sample> labelled() {
        var file = SHARED.resolve("data/topics/topics-dev.jsonl");
        if (!Files.exists(file)) {
            System.out.println(
                    "skipped: no labelled articles at " + file.toAbsolutePath().normalize());
            return List.of();
        }
        try {
            return lines(Files.readString(file))
                    .map(Sample::json)
                    .filter(row -> !row.path("ambiguous").asBoolean())
                    .map(Sample::fromJson)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language as the stream would tell it. */
    String detected() {
        return LANGUAGES.detect(null, title, null, body).code();
    }

    private static Sample fromCsv(String line) {
        var columns = line.split("\\|", -1);
        return new Sample(
                columns[0],
                columns[2],
                columns[3].isEmpty() ? null : columns[3],
                columns[1].equals("-") ? Set.of() : Set.of(columns[1].split(" ")));
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample fromJson(JsonNode row) {
        var language = row.path("lang").asText();
        return new Sample(
                language.equals("sr") ? "sr-" + row.path("script").asText() : language,
                row.path("title").asText(),
                row.path("body").isNull() ? null : row.path("body").asText(),
                StreamSupport.stream(row.path("labels").spliterator(), false)
                        .map(label -> label.asText().replace("expo2027", "expo-2027"))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank());
    }

    private static String resource(String path) {
        try (var file = Objects.requireNonNull(Sample.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
