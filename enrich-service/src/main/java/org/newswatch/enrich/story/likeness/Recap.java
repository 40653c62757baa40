package org.newswatch.enrich.story.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where a report stops telling what is new and reminds of what was before: reports of two events of one affair share that part,
 * word for word.
 */
final class Recap {

    /** What stands earlier is the news itself. */
    private static final int EARLIEST = 20;

    private static final Set<String> OPENINGS = Set.of(
            "напомним",
            "ранее",
            "предыстория",
            "нагадаємо",
            "раніше",
            "подсетимо",
            "подсећамо",
            "претходно",
            "раније",
            "потсетуваме",
            "podsetimo",
            "podsjetimo",
            "podsećamo",
            "podsjećamo",
            "prethodno",
            "ranije",
            "earlier",
            "previously",
            "kujtojmë",
            "zuvor",
            "rappelons",
            "auparavant",
            "précédemment");

    private Recap() {}

    /** How many tokens come before it. */
    static int start(List<Token> tokens) {
        for (int i = EARLIEST; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.opens() && OPENINGS.contains(token.spelled().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return tokens.size();
    }
}
