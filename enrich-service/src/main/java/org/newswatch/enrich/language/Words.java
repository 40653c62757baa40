package org.newswatch.enrich.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lower-case words of a text, to be compared with short lists of telling ones. */
record Words(List<String> all) {

    static Words of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= lower.length(); i++) {
            var letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return new Words(words);
    }

    /** A list of telling words, written with spaces between them. */
    static Set<String> list(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    long of(Set<String> telling) {
        return all.stream().filter(telling::contains).count();
    }

    int size() {
        return all.size();
    }

    /** How many words of seven letters and more end in one of these. */
    long longEnding(Set<String> endings) {
        return all.stream()
                .filter(word -> word.length() >= 7 && endings.stream().anyMatch(word::endsWith))
                .count();
    }
}
