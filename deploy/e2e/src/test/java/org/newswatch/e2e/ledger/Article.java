package org.newswatch.e2e.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A numbered article of a run, and what a reader of it sees: its words, one after the other. */
public record Article(int number, String url, String title, String body) {

    /** As it is submitted. */
    public Map<String, Object> toJson() {
        return Map.of(
                "url",
                url,
                "title",
                title,
                "body",
                body,
                "language",
                "en",
                "source",
                Map.of("name", "Quarry Gazette", "url", "https://quarry-gazette.example"));
    }

    /** The number at the end of an article's address. */
    static int number(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
    }

    boolean has(String word) {
        return words(title).contains(word) || words(body).contains(word);
    }

    boolean hasInTitle(String word) {
        return words(title).contains(word);
    }

    /** Whether the second word follows right after the first. */
    boolean has(String first, String second) {
        return Stream.of(words(title), words(body)).anyMatch(words -> follows(words, first, second));
    }

    private static boolean follows(List<String> words, String first, String second) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).equals(first) && words.get(i).equals(second)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}
