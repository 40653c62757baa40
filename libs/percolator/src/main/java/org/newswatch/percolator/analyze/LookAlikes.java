package org.newswatch.percolator.analyze;

import java.util.List;

/** Words that mix Latin and Cyrillic letters of one shape, by accident or to escape a search. */
final class LookAlikes {

    private static final String LATIN = "aeopcyxkmtbhjis";
    private static final String CYRILLIC = "аеорсухкмтвнјіѕ";

    /** More than the look-alikes of any word. */
    private static final int TELLING = 1_000;

    private LookAlikes() {}

    /**
     * How a lower-case word may be meant. A mixed one is read twice: in one script, and letter by letter ({@code ЕXПО} is Expo and not
     * Ехпо). A letter that the other script has no twin of tells the script ({@code Poccия}), else the number of letters.
     */
    static List<String> readings(String word) {
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (Cyrillic.is(letter)) {
                cyrillic += weight(letter, CYRILLIC);
            } else if (isLatin(letter)) {
                latin += weight(letter, LATIN);
            }
        }
        if (cyrillic == 0 || latin == 0) {
            return List.of(word);
        }
        return List.of(
                cyrillic >= latin ? swap(word, LATIN, CYRILLIC) : swap(word, CYRILLIC, LATIN),
                Cyrillic.toSerbianLatin(word));
    }

    private static int weight(char letter, String twins) {
        return twins.indexOf(letter) < 0 ? TELLING : 1;
    }

    private static boolean isLatin(char letter) {
        return letter < 0x80
                ? letter >= 'a' && letter <= 'z'
                : Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static String swap(String word, String from, String to) {
        var swapped = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int shape = from.indexOf(word.charAt(i));
            if (shape >= 0) {
                swapped.setCharAt(i, to.charAt(shape));
            }
        }
        return swapped.toString();
    }
}
