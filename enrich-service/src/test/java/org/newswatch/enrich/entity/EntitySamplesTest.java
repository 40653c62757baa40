package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How many of the entities in sentences of our own are found, and how many of those found are right. */
class EntitySamplesTest {

    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.shipped());

    @Test
    void namesAreFoundInEveryLanguageAndScript() {
        var samples = lines("/entities.csv");
        var faults = new ArrayList<String>();
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (var line : samples) {
            var parts = line.split("; ", 3);
            var expected = new TreeSet<>(List.of(parts[1].split(" ")));
            var found = find(parts[0], parts[2]);
            for (var id : found) {
                right += expected.contains(id) ? 1 : 0;
                wrong += expected.contains(id) ? 0 : 1;
            }
            missed += (int) expected.stream().filter(id -> !found.contains(id)).count();
            if (!found.equals(expected)) {
                faults.add(parts[2] + " expected " + expected + " found " + found);
            }
        }
        System.out.printf(
                "entities in %d sentences: right %d, wrong %d, missed %d%n", samples.size(), right, wrong, missed);

        assertThat(samples).hasSizeGreaterThan(60);
        assertThat(right / (double) (right + wrong)).as("precision, %s", faults).isGreaterThanOrEqualTo(0.98);
        assertThat(right / (double) (right + missed)).as("recall, %s", faults).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void lookAlikesAreNobody() {
        var samples = lines("/entity-lookalikes.csv");
        var mistaken = new ArrayList<String>();
        for (var line : samples) {
            var parts = line.split("; ", 2);
            if (!find(parts[0], parts[1]).isEmpty()) {
                mistaken.add(parts[1] + " found " + find(parts[0], parts[1]));
            }
        }

        assertThat(samples).hasSizeGreaterThan(30);
        assertThat(mistaken).isEmpty();
    }

    private static Set<String> find(String language, String sentence) {
        return FINDER.find(language, sentence, null, "Ende.").stream()
                .map(EntityTag::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines(String resource) {
        try (var file = EntitySamplesTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
