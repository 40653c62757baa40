package org.newswatch.percolator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.newswatch.percolator.analyze.Chain;

/** The shares of the keys of common words, worked out from {@code frequencies.tsv}; a key has that of the language which uses it most. */
record CommonWords(Map<String, Double> all, Map<String, Double> grammar) {

    private record Row(String language, String word, double share, boolean grammar) {

        static Row of(String line) {
            var columns = line.split("\t");
            return new Row(columns[0], columns[1], Integer.parseInt(columns[2]) / 1000.0, columns.length > 3);
        }
    }

    static CommonWords shipped() {
        var languages = rows().stream()
                .collect(Collectors.groupingBy(Row::language, LinkedHashMap::new, Collectors.toList()))
                .values();
        var all = new HashMap<String, Double>();
        var grammar = new HashMap<String, Double>();
        for (var rows : languages) {
            shares(rows).forEach((key, share) -> all.merge(key, share, Math::max));
            shares(rows.stream().filter(Row::grammar).toList())
                    .forEach((key, share) -> grammar.merge(key, share, Math::max));
        }
        return new CommonWords(Map.copyOf(all), Map.copyOf(grammar));
    }

    /** Words of one stem are taken to be independent: together they are in 1 - (1 - a)(1 - b) of the articles. */
    private static Map<String, Double> shares(List<Row> rows) {
        var shares = new HashMap<String, Double>();
        for (var row : rows) {
            for (var key : keys(row)) {
                shares.merge(key, row.share(), (a, b) -> 1 - (1 - a) * (1 - b));
            }
        }
        return shares;
    }

    private static Iterable<String> keys(Row row) {
        var forms = Chain.of(row.language()).forms(row.word());
        var keys = new ArrayList<>(forms.stems());
        forms.written().forEach(form -> keys.add("=" + form));
        for (int letters = Term.SHORTEST_PREFIX; letters <= LONGEST_BEGINNING; letters++) {
            for (var form : forms.plain()) {
                if (form.length() >= letters) {
                    keys.add("*" + form.substring(0, letters));
                }
            }
        }
        return keys;
    }

    private static List<Row> rows() {
        var table = Objects.requireNonNull(CommonWords.class.getResourceAsStream("frequencies.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
