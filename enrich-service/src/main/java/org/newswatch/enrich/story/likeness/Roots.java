package org.newswatch.enrich.story.likeness;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.newswatch.percolator.CommonWord;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/**
 * How much a word says: {@code -ln(share of articles that have it) - 1}, at least 0. The shares are those the percolator ships, so that
 * every replica weighs alike from the first article on; words that are not listed there go by their length, as in its {@code Rarity}.
 */
final class Roots {

    /** Tambov and Tambovski, Tatarstan and tatarski, kupiti and kupovina begin alike for so long, and few others do. */
    private static final int LENGTH = 5;

    /** In a language without a list, shorter words are mostly grammar. */
    private static final int SHORTEST_IN_OTHER = 5;

    private static final Map<Chain, Map<String, Double>> SHARES = shares();

    private Roots() {}

    /** The shortest of its stems, or the first of these in the alphabet: an inflected language has one, whatever the form. */
    static String stem(Forms forms) {
        String best = null;
        for (var stem : forms.stems()) {
            if (best == null
                    || stem.length() < best.length()
                    || (stem.length() == best.length() && stem.compareTo(best) < 0)) {
                best = stem;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a word has stems: " + forms);
        }
        return best;
    }

    /** @param stem not empty */
    static String root(String stem) {
        return isNumber(stem) || stem.length() <= LENGTH ? stem : stem.substring(0, LENGTH);
    }

    static boolean isNumber(String stem) {
        return stem.charAt(0) >= '0' && stem.charAt(0) <= '9';
    }

    static float weight(Chain chain, String root) {
        if (chain == Chain.OTHER && root.length() < SHORTEST_IN_OTHER && !isNumber(root)) {
            return 0;
        }
        double listed = SHARES.getOrDefault(chain, Map.of()).getOrDefault(root, 0.0);
        double share = listed > 0 ? listed : isNumber(root) ? ofNumber(root) : root.length() < LENGTH ? 0.008 : 0.006;
        return (float) Math.max(0, -Math.log(share) - 1);
    }

    private static double ofNumber(String number) {
        int length = number.length();
        boolean year = length == 4 && (number.startsWith("19") || number.startsWith("20"));
        return year ? 0.08 : length <= 2 ? 0.04 : 0.01 / length;
    }

    /** Words of one root are taken to be independent: together they are in 1 - (1 - a)(1 - b) of the articles. */
    private static Map<Chain, Map<String, Double>> shares() {
        var shares = new EnumMap<Chain, Map<String, Double>>(Chain.class);
        for (var word : CommonWord.shipped()) {
            var forms = word.chain().forms(word.word());
            shares.computeIfAbsent(word.chain(), chain -> new HashMap<>())
                    .merge(root(stem(forms)), word.share(), (a, b) -> 1 - (1 - a) * (1 - b));
        }
        return shares;
    }
}
