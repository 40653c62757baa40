package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/**
 * The shares of the keys of common words, worked out from {@code frequencies.tsv}.
 *
 * @param all of each key in the language that uses it most
 * @param grammar of each word of grammar, as it is spelled, in its language
 */
record CommonWords(Map<String, Double> all, Map<Chain, Map<String, Double>> grammar) {

    /** In letters; of longer beginnings nothing is in the table. */
    private static final int LONGEST_BEGINNING = 4;

    static CommonWords shipped() {
        var byChain = new EnumMap<Chain, Map<String, Double>>(Chain.class);
        var grammar = new EnumMap<Chain, Map<String, Double>>(Chain.class);
        for (var row : CommonWord.shipped()) {
            var forms = row.chain().forms(row.word());
            var shares = byChain.computeIfAbsent(row.chain(), chain -> new HashMap<>());
            keys(forms).forEach(key -> add(shares, key, row.share()));
            if (row.grammar()) {
                var spelled = grammar.computeIfAbsent(row.chain(), chain -> new HashMap<>());
                forms.plain().forEach(form -> add(spelled, form, row.share()));
                forms.written().forEach(form -> add(spelled, "=" + form, row.share()));
            }
        }
        var all = new HashMap<String, Double>();
        byChain.values().forEach(shares -> shares.forEach((key, share) -> all.merge(key, share, Math::max)));
        return new CommonWords(all, grammar);
    }

    /** Words of one form are taken to be independent: together they are in 1 - (1 - a)(1 - b) of the articles. */
    private static void add(Map<String, Double> shares, String key, double share) {
        shares.merge(key, share, (a, b) -> 1 - (1 - a) * (1 - b));
    }

    private static Iterable<String> keys(Forms forms) {
        var keys = new ArrayList<>(forms.stems());
        forms.written().forEach(form -> keys.add("=" + form));
        for (int letters = Term.SHORTEST_PREFIX; letters <= LONGEST_BEGINNING; letters++) {
            for (var form : forms.plain()) {
                if (form.length() >= letters) {
                    keys.add("*" + form.substring(0, letters));
                }
            }
        }
        return keys;
    }
}
