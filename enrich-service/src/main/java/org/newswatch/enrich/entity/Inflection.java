package org.newswatch.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms in which the languages we read put a word of a name, by rules. */
final class Inflection {

    /** Of what is shorter the endings would be most of the word. */
    private static final int SHORTEST = 3;

    private Inflection() {}

    /**
     * The forms of a word in lower case, and the {@link Tongues} of each. A Latin word is declined as Serbian, Albanian and German
     * do, whatever language it is from: Serbs write Makron and Croats Macron, and both of him write -a. Serbian in Cyrillic meets
     * that in the folding.
     */
    static Map<String, Integer> forms(String word, boolean surname) {
        var base = word.toLowerCase(Locale.ROOT);
        var forms = new HashMap<String, Integer>();
        forms.put(base, Tongues.BASE);
        if (base.length() >= SHORTEST && Shape.of(word) != Shape.CAPS) {
            int script = base.codePointAt(0);
            if (Character.UnicodeScript.of(script) == Character.UnicodeScript.CYRILLIC) {
                add(forms, RussianForms.of(base), Tongues.RUSSIAN);
            } else if (Character.UnicodeScript.of(script) == Character.UnicodeScript.LATIN) {
                add(forms, SerbianForms.of(base, surname), Tongues.SERBIAN);
                add(forms, AlbanianForms.of(base), Tongues.ALBANIAN);
                add(forms, List.of(base + "s", base + "es"), Tongues.GERMAN);
            }
        }
        return forms;
    }

    private static void add(Map<String, Integer> forms, List<String> more, int tongues) {
        more.forEach(form -> forms.merge(form, tongues, (a, b) -> a | b));
    }
}
