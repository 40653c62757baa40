package org.newswatch.enrich.story.likeness;

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

    /** Whether a sentence that begins with this word reminds. */
    static boolean begins(String spelled) {
        return OPENINGS.contains(spelled.toLowerCase(Locale.ROOT));
    }

    /** How many words of title and text come before it. */
    static int start(Excerpt article) {
        for (int at = article.title() + EARLIEST; at < article.count(); at++) {
            if (article.opens(at) && Word.reminds(article.traits(at))) {
                return at;
            }
        }
        return article.count();
    }
}
