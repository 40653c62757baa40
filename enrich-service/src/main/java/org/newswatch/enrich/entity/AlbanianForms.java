package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/** The cases and definite forms of names in Albanian: Prishtinë, Prishtina, Prishtinës; Lavrov, Lavrovi, Lavrovit. */
final class AlbanianForms {

    private static final String[] CONSONANT = {"i", "it", "in"};
    private static final String[] BACK_CONSONANT = {"u", "ut", "un", "i", "it", "in"};
    private static final String[] FEMININE = {"a", "ë", "ës", "ën"};
    private static final String[] IA = {"", "a", "së", "në"};

    private AlbanianForms() {}

    static List<String> of(String word) {
        var forms = new ArrayList<String>();
        int last = word.length() - 1;
        var stem = word.substring(0, last);
        switch (word.charAt(last)) {
            case 'a' -> SerbianForms.addAll(forms, stem, word.endsWith("ia") ? IA : FEMININE);
            case 'ë' -> SerbianForms.addAll(forms, stem, FEMININE);
            case 'e' -> SerbianForms.addAll(forms, word, new String[] {"ja", "së", "në", "n", "s"});
            case 'i' -> SerbianForms.addAll(forms, word, new String[] {"t", "n", "a", "së", "në", "u", "ut", "un"});
            case 'o', 'u', 'y' -> SerbianForms.addAll(forms, word, new String[] {"s", "n", "ja", "t", "në", "së"});
            case 'k', 'g', 'h' -> SerbianForms.addAll(forms, word, BACK_CONSONANT);
            default -> SerbianForms.addAll(forms, word, CONSONANT);
        }
        return forms;
    }
}
