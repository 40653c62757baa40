package org.newswatch.ingest.date;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The zones that names stand for: those of {@code zones.txt} and those of the tz database. */
final class Zones {

    private static final Map<String, ZoneId> NAMED = RuleFile.lines("zones.txt").stream()
            .map(line -> line.split("\\s+"))
            .flatMap(line -> Arrays.stream(line, 1, line.length).map(name -> Map.entry(name, ZoneId.of(line[0]))))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Names that are a word of some language too: a zone only straight after a time of day. */
    private static final Set<String> WORDS = Set.of("at", "et", "ct", "mt", "pt", "art", "est");

    private static final Map<String, ZoneId> REGIONS = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.indexOf('/') > 0)
            .collect(toUnmodifiableMap(id -> id.toLowerCase(ROOT), ZoneId::of, (one, same) -> one));

    private static final Pattern REGION = Pattern.compile(
            "(?<![\\p{L}\\d/])[A-Za-z]{2,20}(?:/[A-Za-z][A-Za-z_+-]{0,30}\\d{0,2}){1,2}(?![\\p{L}\\d/])");

    private Zones() {}

    static Optional<ZoneId> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    static boolean isWordToo(String name) {
        return WORDS.contains(name);
    }

    /** A name such as Europe/Belgrade somewhere in the text, and the text without it. */
    static Optional<Region> region(String text) {
        if (text.indexOf('/') < 0) {
            return Optional.empty();
        }
        return REGION.matcher(text)
                .results()
                .filter(match -> REGIONS.containsKey(match.group().toLowerCase(ROOT)))
                .map(match -> new Region(
                        REGIONS.getOrDefault(match.group().toLowerCase(ROOT), ZoneId.of("UTC")),
                        text.substring(0, match.start()) + " " + text.substring(match.end())))
                .findFirst();
    }

    record Region(ZoneId zone, String rest) {}
}
