package org.newswatch.enrich.language;

import java.util.List;
import java.util.Map;

/** Letters that few of the languages written in one script have. */
final class TellingLetters {

    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("sq", "ë"),
            Map.entry("de", "ßäü"),
            Map.entry("sr", "đćśźјљњџђћ"),
            Map.entry("es", "ñ¿¡"),
            Map.entry("fr", "œêîû"),
            Map.entry("hu", "őű"),
            Map.entry("ro", "ăâîșțşţ"),
            Map.entry("tr", "ğış"),
            Map.entry("pl", "łęąśżćń"),
            Map.entry("pt", "ãõ"),
            Map.entry("cs", "řěů"),
            Map.entry("ru", "йщъыьэюяё"),
            Map.entry("mk", "јљњџѓќѕ"),
            Map.entry("bg", "йщъьюя"),
            Map.entry("uk", "йщьюяіїєґ"),
            Map.entry("be", "йыьэюяёіў"));

    /** For each UTF-16 unit a bit for each language. */
    private final int[] languages = new int['ґ' + 1];

    TellingLetters(List<String> codes) {
        for (var i = 0; i < codes.size(); i++) {
            for (var letter : OF.getOrDefault(codes.get(i), "").toCharArray()) {
                languages[letter] |= 1 << i;
            }
        }
    }

    /** One bit for each language that has a letter of the text to itself or shares it with few. */
    int languagesOf(Prose prose) {
        var found = 0;
        for (var i = 0; i < prose.length(); i++) {
            var c = prose.chars()[i];
            found |= c < languages.length ? languages[c] : 0;
        }
        return found;
    }
}
