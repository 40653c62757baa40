package org.newswatch.enrich.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What everybody would try first: cosine of TF-IDF vectors over lower-case words, and the share of four-word shingles. */
final class Baselines {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int texts;

    /** @param all the texts in which the words are counted */
    Baselines(Collection<Text> all) {
        all.forEach(text -> new HashSet<>(words(text)).forEach(word -> frequencies.merge(word, 1, Integer::sum)));
        texts = all.size();
    }

    double cosine(Text a, Text b) {
        var ofA = vector(a);
        var ofB = vector(b);
        double product = 0;
        for (var entry : ofA.entrySet()) {
            product += entry.getValue() * ofB.getOrDefault(entry.getKey(), 0.0);
        }
        return product / Math.max(1e-9, length(ofA) * length(ofB));
    }

    static double shingles(Text a, Text b) {
        var ofA = shingles(a);
        var ofB = shingles(b);
        long common = ofA.stream().filter(ofB::contains).count();
        return (double) common / Math.max(1, ofA.size() + ofB.size() - common);
    }

    /** As scikit-learn does: tf × (ln((1 + n) / (1 + df)) + 1). */
    private Map<String, Double> vector(Text text) {
        var vector = new HashMap<String, Double>();
        words(text)
                .forEach(word -> vector.merge(
                        word, Math.log((1.0 + texts) / (1 + frequencies.getOrDefault(word, 0))) + 1, Double::sum));
        return vector;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(
                vector.values().stream().mapToDouble(value -> value * value).sum());
    }

    private static Set<List<String>> shingles(Text text) {
        var words = words(text);
        var shingles = new HashSet<List<String>>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 4));
        }
        return shingles;
    }

    private static List<String> words(Text text) {
        return Arrays.stream(NO_WORD.split((text.title() + " " + text.body()).toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
