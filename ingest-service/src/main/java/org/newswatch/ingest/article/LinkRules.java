package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an address is freed of, as {@code link-rules.txt} says: tracking parameters, session ids, wrappers. */
record LinkRules(List<Parameter> parameters, List<Wrapper> wrappers) {

    static LinkRules known() {
        try (var file = Objects.requireNonNull(LinkRules.class.getResourceAsStream("link-rules.txt"))) {
            var lines = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s+")))
                    .toList();
            return new LinkRules(
                    rules(lines, rule -> !rule.getFirst().equals("unwrap"), Parameter::of),
                    rules(lines, rule -> rule.getFirst().equals("unwrap"), Wrapper::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> rules(
            List<List<String>> lines, Predicate<List<String>> kind, Function<List<String>, T> rule) {
        return lines.stream().filter(kind).map(rule).toList();
    }

    /** The query without parameters that say nothing about the page. */
    String kept(String query) {
        if (query.isEmpty()) {
            return query;
        }
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isDropped(parameter))
                .collect(Collectors.joining("&"));
    }

    /** The path without the session ids that stand behind a semicolon. */
    String keptPath(String path) {
        if (path.indexOf(';') < 0) {
            return path;
        }
        return Arrays.stream(path.split("/", -1))
                .map(segment -> Arrays.stream(segment.split(";", -1))
                        .filter(part -> part.indexOf('=') < 0 || !isSession(part))
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("/"));
    }

    /** The address that this one only leads on to, as it is written there. */
    Optional<String> target(String host, String path, String query) {
        for (var wrapper : wrappers) {
            var target = wrapper.isAt(host) ? wrapper.target(path, query) : Optional.<String>empty();
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private boolean isDropped(String parameter) {
        return isDropped(parameter, false);
    }

    private boolean isSession(String parameter) {
        return isDropped(parameter, true);
    }

    private boolean isDropped(String parameter, boolean sessionsOnly) {
        int equals = parameter.indexOf('=');
        var name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(ROOT);
        var value = parameter.substring(equals + 1);
        for (var rule : parameters) {
            if ((rule.isSession() || !sessionsOnly) && rule.drops(name, value)) {
                return true;
            }
        }
        return false;
    }
}
