package org.newswatch.enrich.language;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small words and letters that tell the Latin-written languages apart where a headline is too short for statistics. */
final class LatinHints {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.ofEntries(
            entry("en", Words.list("""
            the of and to in for on is with at by from after says as over his new will that it be up its
            """)),
            entry("de", Words.list("""
            der die das und ist im mit für von nicht auf den dem zu ein eine nach bei wird sich aus wie vor
            gegen über zum
            """)),
            entry("fr", Words.list("""
            le la les des du et est une dans pour sur au aux par avec qui de en à un pas son ses ce
            """)),
            entry("it", Words.list("""
            il di che la per del della è un una con nel gli dei alla sono non più
            """)),
            entry("es", Words.list("""
            el los las de la que y en del por con para una un es su más al
            """)),
            entry("sq", Words.list("""
            të e në për me i dhe nga një së më që është do nuk si te ka u janë por ne per nje qe eshte mbi
            pas
            """)),
            entry("sr", Words.list("""
            je u i na se da za od su sa o do iz će ne koji što po biti nije ili kod kako zbog ce protiv
            """)),
            entry("sl", Words.list("""
            v je in na se za da so pri ni tudi ki ali bo kot pa med iz ob zaradi
            """)));

    /** Letters that, of the languages here, one only has. */
    private static final Map<String, String> LETTERS =
            Map.of("sq", "ë", "de", "ßäü", "sr", "đć", "es", "ñ¿¡", "fr", "œêîû");

    private LatinHints() {}

    /** Raises each language by the share of its small words and by its letters: at most five times. */
    static void weigh(Words words, String text, Map<String, Double> likelihoods) {
        likelihoods.replaceAll((code, likelihood) -> {
            var small = words.of(SMALL_WORDS.getOrDefault(code, Set.of())) / (double) Math.max(1, words.size());
            var letters = has(text, LETTERS.getOrDefault(code, "")) ? 1 : 0;
            return likelihood * (1 + Math.min(4, 6 * small + letters));
        });
    }

    /** The one language whose letters are in the text; null where there is none or more than one. */
    static @Nullable String certain(Words words, String text) {
        var found = LETTERS.entrySet().stream()
                .filter(language -> has(text, language.getValue()))
                .toList();
        return found.size() == 1 && words.size() > 0 ? found.getFirst().getKey() : null;
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(Character.toLowerCase(c)) >= 0);
    }
}
