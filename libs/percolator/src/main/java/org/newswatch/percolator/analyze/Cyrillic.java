package org.newswatch.percolator.analyze;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Cyrillic letters in Latin ones, and back. Letters of other scripts stay as they are; all is lower case. */
final class Cyrillic {

    private static final Map<Integer, String> SERBIAN_LATIN = table("""
            а a б b в v г g д d ђ đ е e ж ž з z и i ј j й j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f
            х h ц c ч č џ dž ш š щ šč ы y э e ю ju я ja ѓ gj ќ kj ѕ dz є je і i ї ji ґ g ў u ё e""");

    /** As English-language media write Russian names. */
    private static final Map<Integer, String> ENGLISH = table(SERBIAN_LATIN, """
            ж zh й y х kh ц ts ч ch ш sh щ shch ю yu я ya""");

    private static final Map<String, String> RUSSIAN = new HashMap<>();

    static {
        var letters = """
                a а b б c ц č ч ć ч ch ч d д đ дж dj дж dž дж e е f ф g г h х i и j й ja я ju ю k к kh х l л lj ль m м
                n н nj нь o о p п q к r р s с š ш sh ш shch щ t т ts ц u у v в w в x кс y ы ya я yu ю z з ž ж zh ж""".split("\\s+");
        for (int i = 0; i < letters.length; i += 2) {
            RUSSIAN.put(letters[i], letters[i + 1]);
        }
    }

    private static final Pattern ADJECTIVE = Pattern.compile("[иы]й$");
    private static final Pattern SHORT_I = Pattern.compile("й(?=[бвгджзклмнпрстфхцчшщ])");

    private Cyrillic() {}

    static boolean isIn(String word) {
        return word.codePoints().anyMatch(Cyrillic::is);
    }

    static boolean is(int letter) {
        return letter >= 0x400 && letter < 0x530;
    }

    /** Serbian Latin with its diacritics; letters that Serbian does not have follow its habits, hard and soft signs go. */
    static String toSerbianLatin(String word) {
        return isIn(word) ? replace(word, SERBIAN_LATIN) : word;
    }

    /** As an English-language paper would write it: Захарова is Zakharova, Зеленский Zelensky, Шойгу Shoigu. */
    static String toEnglish(String word) {
        if (!isIn(word)) {
            return word;
        }
        var spoken = SHORT_I.matcher(ADJECTIVE.matcher(word).replaceFirst("ы")).replaceAll("и");
        return replace(spoken, ENGLISH);
    }

    /** A Latin word in the letters that Russian would use, near enough for the endings to be found. */
    static String fromLatin(String word) {
        var russian = new StringBuilder();
        int i = 0;
        while (i < word.length()) {
            int length = Math.min(4, word.length() - i);
            while (length > 1 && !RUSSIAN.containsKey(word.substring(i, i + length))) {
                length--;
            }
            var letters = word.substring(i, i + length);
            russian.append(RUSSIAN.getOrDefault(letters, letters));
            i += length;
        }
        var end = russian.length() - 1;
        if (end > 2 && russian.charAt(end) == 'ы') {
            russian.setLength(end);
            russian.append(isVowel(russian.charAt(end - 1)) ? "й" : "ий");
        }
        return russian.toString();
    }

    private static boolean isVowel(char letter) {
        return "аеиоуыэюя".indexOf(letter) >= 0;
    }

    private static String replace(String word, Map<Integer, String> table) {
        var latin = new StringBuilder(word.length() + 4);
        word.codePoints().filter(letter -> letter != 'ь' && letter != 'ъ').forEach(letter -> {
            var letters = table.get(letter);
            if (letters == null) {
                latin.appendCodePoint(letter);
            } else {
                latin.append(letters);
            }
        });
        return latin.toString();
    }

    private static Map<Integer, String> table(String pairs) {
        return table(Map.of(), pairs);
    }

    private static Map<Integer, String> table(Map<Integer, String> base, String pairs) {
        var table = new HashMap<>(base);
        var letters = pairs.split("\\s+");
        for (int i = 0; i < letters.length; i += 2) {
            table.put(letters[i].codePointAt(0), letters[i + 1]);
        }
        return table;
    }
}
