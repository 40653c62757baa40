package org.newswatch.ingest.feed.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** How many expectations each reader meets, by folder. */
final class Score {

    private final Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();

    /** @param outcome true, false, or anything else where the expectation does not apply */
    void add(String reader, Suite.Case file, Object outcome) {
        if (!(outcome instanceof Boolean passed)) {
            return;
        }
        var count = counts.computeIfAbsent(reader, key -> new LinkedHashMap<>())
                .computeIfAbsent(file.folder(), key -> new int[2]);
        count[0] += passed ? 1 : 0;
        count[1]++;
        if (!passed) {
            missed.add(reader + "  " + file.path() + "  " + file.expression());
        }
    }

    double share(String reader) {
        return (double) sum(reader, 0) / sum(reader, 1);
    }

    List<String> missed(String reader) {
        return missed.stream().filter(line -> line.startsWith(reader + "  ")).toList();
    }

    private int sum(String reader, int which) {
        return counts.get(reader).values().stream()
                .mapToInt(count -> count[which])
                .sum();
    }

    String table() {
        var table = new StringBuilder("\n| folder | " + String.join(" | ", counts.keySet()) + " |\n|---|"
                + "---|".repeat(counts.size()) + "\n");
        var folders = new TreeSet<String>();
        counts.values().forEach(byFolder -> folders.addAll(byFolder.keySet()));
        for (var folder : folders) {
            table.append("| ").append(folder);
            counts.values().forEach(byFolder -> {
                var count = byFolder.getOrDefault(folder, new int[2]);
                table.append(" | ").append(count[0]).append(" / ").append(count[1]);
            });
            table.append(" |\n");
        }
        table.append("| **all**");
        counts.keySet()
                .forEach(reader -> table.append(String.format(
                        Locale.ROOT, " | %d / %d = %.1f %%", sum(reader, 0), sum(reader, 1), 100 * share(reader))));
        return table.append(" |\n").toString();
    }
}
