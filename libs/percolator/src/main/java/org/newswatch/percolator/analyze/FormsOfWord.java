package org.newswatch.percolator.analyze;

import com.ibm.icu.text.Normalizer2;
import java.util.HashSet;
import java.util.Set;

/** Works out the forms of one word. */
final class FormsOfWord {

    /** Composes, folds letter case and width, and drops soft hyphens and zero-width characters (NFKC_Casefold). */
    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final String STRESS = "\u0301";

    private FormsOfWord() {}

    static Forms of(String surface, Chain chain) {
        var stems = new HashSet<String>();
        var plain = new HashSet<String>();
        var written = new HashSet<String>();
        for (var word : LookAlikes.readings(CASEFOLD.normalize(surface))) {
            var spelling = word.replace('ё', 'е').replace(STRESS, "");
            addIfAny(written, Cyrillic.toSerbianLatin(spelling));
            addIfAny(written, Cyrillic.toEnglish(spelling));
            for (var stem : chain.stems(spelling)) {
                addIfAny(stems, Latin.skeleton(Cyrillic.toSerbianLatin(stem)));
                addIfAny(stems, Latin.skeleton(Cyrillic.toEnglish(stem)));
            }
        }
        written.forEach(form -> addIfAny(plain, Latin.skeleton(form)));
        stems.addAll(plain);
        return new Forms(stems, plain, written);
    }

    private static void addIfAny(Set<String> forms, String form) {
        if (!form.isEmpty()) {
            forms.add(form);
        }
    }
}
