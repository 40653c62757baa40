package org.newswatch.ingest.date;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the words in dates mean, in all languages at once, as {@code words.txt} says. */
final class Words {

    private static final int LONGEST_ENDING = 4;
    private static final Map<String, Meaning> KNOWN = new HashMap<>();
    private static final Map<String, Meaning> STEMS = new HashMap<>();
    private static final Meaning UNKNOWN = new Meaning();

    static {
        RuleFile.lines("words.txt").forEach(Words::learn);
    }

    private Words() {}

    /** All that one word may mean. */
    static final class Meaning {
        final TreeSet<Integer> months = new TreeSet<>();
        /** Monday is 1. */
        final TreeSet<Integer> weekdays = new TreeSet<>();

        final TreeSet<String> roles = new TreeSet<>();

        boolean isMonthOnly() {
            return !months.isEmpty() && weekdays.isEmpty();
        }

        /** One of am, pm, hour, none. */
        boolean is(String role) {
            return roles.contains(role);
        }

        boolean isKnown() {
            return !months.isEmpty() || !weekdays.isEmpty() || !roles.isEmpty();
        }
    }

    /** @param word folded, see {@link Tokens#folded} */
    static Meaning of(String word) {
        var known = KNOWN.get(word);
        for (int length = word.length() - 1;
                known == null && length >= 3 && length >= word.length() - LONGEST_ENDING; ) {
            known = STEMS.get(word.substring(0, length--));
        }
        return known == null ? UNKNOWN : known;
    }

    /** Every known word beside its meaning. */
    static Map<String, Meaning> all() {
        return KNOWN.entrySet().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void learn(String line) {
        int blank = line.indexOf(' ');
        var role = line.substring(0, blank);
        List<String> groups =
                new ArrayList<>(Arrays.asList(line.substring(blank).split("\\|")));
        for (int i = 0; i < groups.size(); i++) {
            for (var word : groups.get(i).strip().split("\\s+")) {
                boolean stem = word.endsWith("*");
                var folded = Tokens.folded(stem ? word.substring(0, word.length() - 1) : word);
                teach(KNOWN.computeIfAbsent(folded, _ -> new Meaning()), role, i + 1);
                if (stem) {
                    teach(STEMS.computeIfAbsent(folded, _ -> new Meaning()), role, i + 1);
                }
            }
        }
    }

    private static void teach(Meaning meaning, String role, int place) {
        switch (role) {
            case "months" -> meaning.months.add(place);
            case "weekdays" -> meaning.weekdays.add(place);
            default -> meaning.roles.add(role);
        }
    }
}
