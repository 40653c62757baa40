package org.newswatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The dates of other projects' suites, each with what it must become. Skipped where they are missing;
 * {@code -Dnewswatch.shared=DIR} says where they are.
 *
 * <p>Two rows of the suite test one parser of many and would contradict each other for one that reads all: 03335 is a
 * day, 22013 is none. Both hold by one rule, see {@link Basic#day}.
 */
class DatesSuiteTest {

    private static final Path ROWS =
            Path.of(System.getProperty("newswatch.shared", "../../shared"), "data", "feeds", "DATES.tsv");

    @Test
    void everyRowHolds() throws IOException {
        assumeTrue(Files.exists(ROWS), () -> "skipped: " + ROWS.toAbsolutePath() + " is missing");
        var rows = Files.readAllLines(ROWS).stream().skip(1).map(Row::of).toList();

        var broken = rows.stream().filter(row -> !row.holds()).toList();

        System.out.printf("dates: %d of %d rows hold%n", rows.size() - broken.size(), rows.size());
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    private record Row(String source, String written, String expected, String kind) {

        static Row of(String line) {
            var cells = List.of(line.split("\t", -1));
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }

        boolean holds() {
            var read = Dates.read(written).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
            return switch (kind) {
                case "must parse" -> read.isPresent();
                case "null expected", "error expected" -> read.isEmpty();
                case "unix seconds" -> read.equals(Optional.of(Instant.ofEpochSecond(Long.parseLong(expected))));
                case "utc struct_time" -> read.equals(Optional.of(structTime()));
                default -> throw new AssertionError("a kind of row that the test doesn't know: " + kind);
            };
        }

        private Instant structTime() {
            var parts = expected.split(" ");
            return LocalDateTime.of(
                            part(parts, 0),
                            part(parts, 1),
                            part(parts, 2),
                            part(parts, 3),
                            part(parts, 4),
                            part(parts, 5))
                    .toInstant(ZoneOffset.UTC);
        }

        private static int part(String[] parts, int place) {
            return Integer.parseInt(parts[place]);
        }

        @Override
        public String toString() {
            return "%s: '%s' is to be %s %s but is %s".formatted(source, written, kind, expected, Dates.read(written));
        }
    }
}
