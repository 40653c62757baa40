package org.newswatch.percolator;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.newswatch.percolator.analyze.Chain;

/**
 * What share of the documents has a key, in [0, 1], as far as one can say before having seen any: for choosing under which of its words
 * a query is kept. Common words are in a table; for the others the length speaks.
 */
final class Rarity {

    private static final CommonWords COMMON = CommonWords.shipped();

    /** A word of grammar that this many articles of a language have stands in the way of no other word there, so it is refused alone. */
    private static final double EVERYWHERE = 0.2;

    /** Up to this share also a word of grammar may be looked for, if it is a subject or a name in another language. */
    private static final double NEARLY_EVERYWHERE = 0.5;

    /**
     * Such words, with what they are where they are grammar: ai (he), duke (gerund), pas (after), mund (can), para (before) in Albanian; hat
     * (has), man (one), war (was) in German; pas (not), son (his) in French; or, us, who in English; sam (am) in Serbian.
     */
    private static final Set<String> SUBJECTS_ELSEWHERE =
            Set.of("ai", "duke", "hat", "man", "mund", "or", "para", "pas", "sam", "son", "us", "war", "who");

    private Rarity() {}

    private static final Set<String> ANYWHERE = COMMON.grammar().entrySet().stream()
            .flatMap(chain -> chain.getValue().keySet().stream().filter(key -> isEverywhere(key, chain.getKey())))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether the key is everywhere in one of the languages. */
    static boolean isEverywhere(String key) {
        return ANYWHERE.contains(key) || key.startsWith(Field.LANG.key() + ":");
    }

    /**
     * Whether the key is a word of grammar that so many articles of the chain's languages have that to look for it alone is to look for
     * all. It is asked of what a query looks for in this chain: the Albanian stem of {@code note} is not, but that is no word of Albanian
     * grammar. The letter case is not known, so {@code US} and {@code us} are one.
     */
    static boolean isEverywhere(String key, Chain chain) {
        if (key.startsWith(Field.LANG.key() + ":")) {
            return true;
        }
        double share = COMMON.grammar().getOrDefault(chain, Map.of()).getOrDefault(key, 0.0);
        return share >= EVERYWHERE
                && (share >= NEARLY_EVERYWHERE
                        || !SUBJECTS_ELSEWHERE.contains(key.startsWith("=") ? key.substring(1) : key));
    }

    static double share(String key) {
        if (key.indexOf(':') > 0) {
            return ofKeyword(key);
        }
        double listed = COMMON.all().getOrDefault(key, 0.0);
        if (key.startsWith("*")) {
            return 1 - (1 - listed) * (1 - ofUnlistedBeginning(key.length() - 1));
        }
        return listed > 0 ? listed : ofUnlisted(key.startsWith("=") ? key.substring(1) : key);
    }

    /** A subject of its own is a tenth of the stream, a source one of fifty; a language may be all of it. */
    private static double ofKeyword(String key) {
        if (key.startsWith(Field.LANG.key())) {
            return 1;
        }
        return key.startsWith(Field.TOPIC.key()) ? 0.1 : 0.02;
    }

    /**
     * Counted where {@code frequencies.tsv} was: words that one half of the reports had at most once were in this share of the other half.
     */
    private static double ofUnlisted(String word) {
        int length = word.length();
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return isYear(word) ? 0.08 : length <= 2 ? 0.04 : 0.01 / length;
        }
        if (length <= 4) {
            return 0.008;
        }
        return length <= 7 ? 0.006 : 0.03 / length;
    }

    /** Counted likewise: the mean share of a beginning, without the words of the table. */
    private static double ofUnlistedBeginning(int letters) {
        return letters <= Term.SHORTEST_PREFIX ? 0.04 : 0.02;
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    }
}
