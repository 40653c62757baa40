package org.newswatch.percolator.analyze;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Cyrillic letters in Latin ones. Letters of other scripts stay as they are; all is lower case. */
final class Cyrillic {

    private static final int FIRST = 0x400;
    private static final int END = 0x530;

    /** Letters that Serbian does not have follow its habits; hard and soft signs go. */
    private static final String[] SERBIAN_LATIN =
            table(IntStream.range(FIRST, END).mapToObj(Character::toString).toArray(String[]::new), """
            а a б b в v г g д d ђ đ е e ж ž з z и i ј j й j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f
            х h ц c ч č џ dž ш š щ šč ы y э e ю ju я ja ѓ gj ќ kj ѕ dz є je і i ї ji ґ g ў u ё e""");

    /** As English-language media write Russian names. */
    private static final String[] ENGLISH = table(SERBIAN_LATIN, """
            ж zh й y х kh ц ts ч ch ш sh щ shch ю yu я ya""");

    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";

    private Cyrillic() {}

    static boolean isIn(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (is(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean is(int letter) {
        return letter >= FIRST && letter < END;
    }

    static String toSerbianLatin(String word) {
        return isIn(word) ? replace(word, SERBIAN_LATIN) : word;
    }

    /** Захарова is Zakharova, Зеленский Zelensky, Шойгу Shoigu. */
    static String toEnglish(String word) {
        return isIn(word) ? replace(word.indexOf('й') < 0 ? word : withoutShortI(word), ENGLISH) : word;
    }

    private static String withoutShortI(String word) {
        var spoken = new StringBuilder(word);
        int last = word.length() - 1;
        if (last > 0 && word.charAt(last) == 'й' && (word.charAt(last - 1) == 'и' || word.charAt(last - 1) == 'ы')) {
            spoken.setLength(last);
            spoken.setCharAt(last - 1, 'ы');
        }
        for (int i = 0; i < spoken.length() - 1; i++) {
            if (spoken.charAt(i) == 'й' && CONSONANTS.indexOf(spoken.charAt(i + 1)) >= 0) {
                spoken.setCharAt(i, 'и');
            }
        }
        return spoken.toString();
    }

    private static String replace(String word, String[] table) {
        var latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!is(letter)) {
                latin.append(letter);
            } else if (letter != 'ь' && letter != 'ъ') {
                latin.append(table[letter - FIRST]);
            }
        }
        return latin.toString();
    }

    private static String[] table(String[] base, String pairs) {
        var table = Arrays.copyOf(base, base.length);
        var letters = pairs.split("\\s+");
        for (int i = 0; i < letters.length; i += 2) {
            table[letters[i].charAt(0) - FIRST] = letters[i + 1];
        }
        return table;
    }
}
