package org.newswatch.alert.console;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes Serbian in Cyrillic. What stands between braces or backticks is no Serbian: names of fields, of settings, of what is filled
 * in. A letter pair that is two letters and no digraph (in-jekcija) is written with a zero-width non-joiner between.
 */
final class Cyrillic {

    private static final Pattern KEPT = Pattern.compile("\\{[^}]*}|`[^`]*`");
    private static final String[] PAIRS = {"lj", "љ", "nj", "њ", "dž", "џ"};
    private static final String LATIN = "abcčćdđefghijklmnoprsštuvzž";
    private static final String CYRILLIC = "абцчћдђефгхијклмнопрсштувзж";
    private static final Map<String, String> LETTERS = letters();

    private Cyrillic() {}

    static String of(String latin) {
        var written = new StringBuilder();
        int from = 0;
        var kept = KEPT.matcher(latin);
        while (kept.find()) {
            write(latin.substring(from, kept.start()), written);
            written.append(kept.group());
            from = kept.end();
        }
        write(latin.substring(from), written);
        return written.toString();
    }

    private static void write(String latin, StringBuilder written) {
        for (int i = 0; i < latin.length(); i++) {
            var pair = i + 1 < latin.length() ? LETTERS.get(latin.substring(i, i + 2)) : null;
            if (pair != null) {
                written.append(pair);
                i++;
            } else if (latin.charAt(i) != '\u200c') {
                var one = latin.substring(i, i + 1);
                written.append(LETTERS.getOrDefault(one, one));
            }
        }
    }

    private static Map<String, String> letters() {
        var letters = new HashMap<String, String>();
        for (int i = 0; i < LATIN.length(); i++) {
            put(letters, LATIN.substring(i, i + 1), CYRILLIC.substring(i, i + 1));
        }
        for (int i = 0; i < PAIRS.length; i += 2) {
            put(letters, PAIRS[i], PAIRS[i + 1]);
        }
        return letters;
    }

    private static void put(Map<String, String> letters, String latin, String cyrillic) {
        var upper = cyrillic.toUpperCase(Locale.ROOT);
        letters.put(latin, cyrillic);
        letters.put(latin.toUpperCase(Locale.ROOT), upper);
        letters.put(latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1), upper);
    }
}
