package org.newswatch.percolator;

import java.util.Set;

/**
 * A guess at the share of documents that have a key, for choosing under which of its words a query is kept. Long words are rare; a
 * number is less rare than it is short.
 */
final class Rarity {

    /** In nearly every text of one of the languages, and no name; all in the form that the analysis gives them. */
    private static final Set<String> EVERYWHERE = Set.of(
            "the", "a", "an", "of", "and", "to", "i", "je", "na", "da", "se", "za", "v", "ne", "cto", "chto", "s", "po",
            "der", "das", "und", "ist", "le", "les", "et", "des", "du", "dhe", "te", "e", "u");

    private Rarity() {}

    /** Whether looking the key up would bring the query up for most documents. */
    static boolean isEverywhere(String key) {
        return EVERYWHERE.contains(key.startsWith("=") ? key.substring(1) : key)
                || key.startsWith(Field.LANG.key() + ":");
    }

    static double share(String key) {
        if (key.indexOf(':') > 0) {
            return key.startsWith(Field.TOPIC.key()) ? 0.1 : 0.02;
        }
        int length = key.length();
        if (key.startsWith("*")) {
            return 0.2 / length;
        }
        return Character.isDigit(key.charAt(0)) ? 0.2 / length : 0.2 / (length * length);
    }
}
