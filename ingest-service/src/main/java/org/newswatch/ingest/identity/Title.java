package org.newswatch.ingest.identity;

import static java.util.Locale.ROOT;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a headline. */
record Title(Set<String> words) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*|[ivx]+");

    /** Enough of a word to find it inflected, and long enough not to find it everywhere. */
    private static final int STEM = 5;

    static Title of(String text) {
        return new Title(NO_WORD.splitAsStream(text.toLowerCase(ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** Jaccard's index of the two sets of words, 0 to 1. */
    double likeness(Title other) {
        int shared = count(other);
        int all = words.size() + other.words.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** How many words of three letters or more both have. */
    int shared(Title other) {
        return (int) words.stream()
                .filter(word -> word.length() > 2 && other.words.contains(word))
                .count();
    }

    /** Two parts of one series, as far as can be seen: the numbers differ, or one word stands in another's place. */
    boolean couldBeSeriesWith(Title other) {
        var here = without(other);
        var there = other.without(this);
        return (here.size() == 1 && there.size() == 1)
                || here.stream().anyMatch(Title::isNumber)
                || there.stream().anyMatch(Title::isNumber);
    }

    boolean isIn(String body) {
        var text = body.toLowerCase(ROOT);
        return words.stream().anyMatch(word -> word.length() >= STEM && text.contains(word.substring(0, STEM)));
    }

    private Set<String> without(Title other) {
        var rest = new HashSet<>(words);
        rest.removeAll(other.words);
        return rest;
    }

    private int count(Title other) {
        return (int) words.stream().filter(other.words::contains).count();
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }
}
