package org.newswatch.enrich.language;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the Cyrillic languages apart by the letters that only some of them have, then by a few words.
 *
 * <p>Serbian and Macedonian know no й щ ъ ы ь э ю я; the eastern ones and Bulgarian no ј љ њ џ.
 */
final class Cyrillic {

    private static final Set<String> SERBIAN = Words.list("""
            је су у да за са што није који која које као ће из код или бити због после али србије србија
            србији
            """);
    private static final Set<String> MACEDONIAN = Words.list("""
            во дека ќе го ги со сите биде беше бидат македонија северна поради повторно велат вели
            """);
    private static final Set<String> RUSSIAN = Words.list("""
            в и не что как из он для это его но после или о к при со году россии россия
            """);
    private static final Set<String> BULGARIAN = Words.list("""
            е са ще че от със във който които като при след беше бе българия тази този за
            """);

    private static final Pattern SIGN = Pattern.compile("[Ъъ][ЕеЮюЯя]");

    private Cyrillic() {}

    /** The code of the language, or null where neither letters nor words tell. */
    static @Nullable String languageOf(String text, Words words) {
        var southern = count(text, "јљњџђћѓќѕ");
        var northern = count(text, "йщъыьэюяёіїєґў");
        if (southern == 0 && northern == 0) {
            return byWords(text, words);
        }
        return southern >= northern ? southern(text, words) : northern(text, words);
    }

    private static String southern(String text, Words words) {
        return macedonian(text, words) > serbian(text, words) ? "mk" : "sr";
    }

    private static long serbian(String text, Words words) {
        return count(text, "ђћ") * 2L + words.of(SERBIAN);
    }

    /** Macedonian, and of the languages without telling letters Bulgarian, puts the article at the end of a noun. */
    private static long macedonian(String text, Words words) {
        return count(text, "ѓќѕ") * 2L + words.of(MACEDONIAN) + words.longEnding(Set.of("ата", "ите", "ето"));
    }

    /** A headline of common letters only: a word of one language, where no other has as many. */
    private static @Nullable String byWords(String text, Words words) {
        var counts = Map.of(
                "sr",
                serbian(text, words),
                "mk",
                macedonian(text, words),
                "ru",
                words.of(RUSSIAN),
                "bg",
                words.of(BULGARIAN));
        var most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        var best = counts.entrySet().stream()
                .filter(language -> language.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? best.getFirst() : null;
    }

    private static @Nullable String northern(String text, Words words) {
        var ukrainian = count(text, "іїєґ");
        var russian = count(text, "ыэё");
        if (count(text, "ў") > 0 && ukrainian + russian > 0) {
            return "be";
        }
        if (ukrainian > russian) {
            return "uk";
        }
        if (russian > 0) {
            return "ru";
        }
        // ъ before a vowel is the Russian sign, before a consonant the Bulgarian letter.
        var signs = SIGN.matcher(text).results().count();
        var bulgarian = words.of(BULGARIAN) + 2L * (count(text, "ъ") - signs);
        var otherwise = words.of(RUSSIAN) + 2L * (count(text, "ь") + signs);
        if (bulgarian == otherwise) {
            return null;
        }
        return bulgarian > otherwise ? "bg" : "ru";
    }

    private static int count(String text, String letters) {
        var found = 0;
        for (var i = 0; i < text.length(); i++) {
            if (letters.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) {
                found++;
            }
        }
        return found;
    }
}
