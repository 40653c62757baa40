package org.newswatch.percolator.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.percolator.analyze.Chain;

/** Words of the languages with their forms, and names in every spelling; a made-up article is written with these. */
final class Lexicon {

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> languages = new HashMap<>();

    Lexicon() {
        try (var reader = new InputStreamReader(Lexicon.class.getResourceAsStream("words.txt"), UTF_8)) {
            String section = "";
            for (var line : reader.readAllLines()) {
                var entries = List.of(line.split(" "));
                if (entries.getFirst().matches("[A-Z]{3,}") && entries.get(1).matches("[a-z]{2,3}")) {
                    section = entries.getFirst();
                    languages.put(section, entries.subList(1, entries.size()));
                } else {
                    words.computeIfAbsent(section, name -> new ArrayList<>()).addAll(entries);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tags of the languages that a chain reads. */
    List<String> languages(Chain chain) {
        return languages.get(chain.name());
    }

    List<String> words(Chain chain) {
        return words.get(chain.name());
    }

    List<String> names() {
        return words.get("NAMES");
    }

    List<String> oddities() {
        return words.get("ODD");
    }
}
