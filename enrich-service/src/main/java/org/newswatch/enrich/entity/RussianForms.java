package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;

/** The cases of Russian names and of the words in them, in Cyrillic. */
final class RussianForms {

    private static final String[] CONSONANT = {"а", "у", "ом", "ым", "ем", "е", "ы", "и"};
    private static final String[] A = {"ы", "и", "е", "у", "ой", "ей", "ою"};
    private static final String[] YA = {"и", "е", "ю", "ей", "ёй", "ью"};
    private static final String[] AYA = {"ой", "ую", "ей", "юю"};
    private static final String[] ADJECTIVE = {"ого", "ому", "ым", "им", "ом", "его", "ему", "ем"};
    private static final String[] SHORT_I = {"я", "ю", "ем", "ём", "е", "и"};
    private static final String[] SOFT = {"я", "ю", "ем", "ём", "е", "и", "ью"};
    private static final String[] NEUTER = {"а", "у", "ом", "е", "я", "ю", "ем", "и"};
    private static final String[] PLURAL = {"", "ам", "ах", "ами", "ов", "ям", "ях", "ей"};

    private RussianForms() {}

    static List<String> of(String word) {
        var forms = new ArrayList<String>();
        int length = word.length();
        var stem = word.substring(0, length - 1);
        if (length > 3 && (word.endsWith("ая") || word.endsWith("яя"))) {
            SerbianForms.addAll(forms, word.substring(0, length - 2), AYA);
        } else if (length > 3 && (word.endsWith("ое") || word.endsWith("ее") || word.endsWith("ый") || isSky(word))) {
            SerbianForms.addAll(forms, word.substring(0, length - 2), ADJECTIVE);
        }
        switch (word.charAt(length - 1)) {
            case 'а' -> SerbianForms.addAll(forms, stem, A);
            case 'я' -> SerbianForms.addAll(forms, stem, YA);
            case 'й' -> SerbianForms.addAll(forms, stem, SHORT_I);
            case 'ь' -> SerbianForms.addAll(forms, stem, SOFT);
            case 'о', 'е' -> SerbianForms.addAll(forms, stem, NEUTER);
            case 'ы', 'и' -> SerbianForms.addAll(forms, stem, PLURAL);
            case 'у', 'ю', 'э' -> {} // Баку, Хьюстон aside: not declined
            default -> SerbianForms.addAll(forms, word, CONSONANT);
        }
        if (length > 4 && word.endsWith("ец")) {
            SerbianForms.addAll(forms, word.substring(0, length - 2) + "ц", CONSONANT);
        } else if (length > 3 && word.endsWith("ел")) {
            SerbianForms.addAll(forms, word.substring(0, length - 2) + "л", CONSONANT); // Павел, Павла
        }
        return forms;
    }

    private static boolean isSky(String word) {
        return word.endsWith("кий") || word.endsWith("ний") || word.endsWith("кой") || word.endsWith("ной");
    }
}
