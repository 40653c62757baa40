package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/** The cases of Serbian names and of the words in them, in Latin script. More than there are: a name is looked for, not declined. */
final class SerbianForms {

    private static final String[] CONSONANT = {"a", "u", "om", "em", "e", "i"};
    private static final String[] A = {"e", "i", "u", "o", "om", "oj"};
    private static final String[] O = {"a", "u", "om", "og", "e"};
    private static final String[] E = {"a", "u", "em", "og", "om", "i", "oj"};
    private static final String[] I = {"og", "om", "ome", "im", "ih", "a", "ima", "ija", "iju", "ijem"};

    /** What belongs to somebody: Vučićeva vlada, Putinov savetnik. */
    private static final String[] OWNED = {"", "a", "o", "e", "i", "u", "og", "om", "oj", "im", "ih"};

    private SerbianForms() {}

    /** @param surname whose possessives are wanted too */
    static List<String> of(String word, boolean surname) {
        var forms = new ArrayList<String>();
        int last = word.length() - 1;
        var stem = word.substring(0, last);
        switch (word.charAt(last)) {
            case 'a' -> addAll(forms, stem, A);
            case 'o' -> addAll(forms, stem, O);
            case 'e' -> addAll(forms, stem, E);
            case 'i' -> addAll(forms, stem, I);
            case 'y' -> addAll(forms, stem, new String[] {"ja", "ju", "jem", "og", "om"});
            case 'u' -> addAll(forms, word, new String[] {"a", "om", "ja", "ju", "jem"});
            default -> addAll(forms, word, CONSONANT);
        }
        addChanged(forms, word);
        if (surname) {
            var owner = "aoe".indexOf(word.charAt(last)) >= 0 ? stem : word.endsWith("i") ? word + "j" : word;
            for (var suffix : word.endsWith("a") ? new String[] {"in"} : new String[] {"ov", "ev"}) {
                addAll(forms, owner + suffix, OWNED);
            }
        }
        return forms;
    }

    /** Fleeting a (Leskovac, Leskovca; Aleksandar, Aleksandra; Karlovci, Karlovaca), and k and g before i (Amerika, Americi). */
    private static void addChanged(List<String> forms, String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ac")) {
            addAll(forms, word.substring(0, length - 2) + "c", CONSONANT);
        } else if (length > 4 && word.endsWith("ar")) {
            addAll(forms, word.substring(0, length - 2) + "r", CONSONANT);
        } else if (length > 4 && word.endsWith("ao")) {
            addAll(forms, word.substring(0, length - 2) + "l", CONSONANT);
        } else if (word.endsWith("ci")) {
            forms.add(word.substring(0, length - 2) + "aca");
        } else if (word.endsWith("ka")) {
            forms.add(word.substring(0, length - 2) + "ci");
        } else if (word.endsWith("ga")) {
            forms.add(word.substring(0, length - 2) + "zi");
        }
    }

    static void addAll(List<String> forms, String stem, String[] endings) {
        for (var ending : endings) {
            forms.add(stem + ending);
        }
    }
}
