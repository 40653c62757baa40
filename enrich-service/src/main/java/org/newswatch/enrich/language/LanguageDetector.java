package org.newswatch.enrich.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the language of an article from its first words, and which of its passages are in another language or script. */
public final class LanguageDetector {

    private final Recognizer recognizer = new Recognizer();
    private final Passages passages = new Passages(recognizer);

    /** Loads the model and passes a text of each script through it, so that the first article waits for nothing. */
    public LanguageDetector() {
        for (var text : new String[] {"The grid operator said on Tuesday that power was back", "Мрежа поново ради"}) {
            detect(null, text);
        }
    }

    /**
     * @param declared the language the source names, BCP 47, if any: a hint, never the answer against the text
     * @param texts title, summary and body in this order, as far as there are any
     */
    public Language detect(@Nullable String declared, @Nullable String... texts) {
        var prose = Prose.of(texts);
        var script = Scripts.mostIn(prose);
        var language = recognizer.languageOf(prose, script, primary(declared));
        return language.with(passages.of(language, script, texts));
    }

    private static @Nullable String primary(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        var code = Locale.forLanguageTag(declared.strip().replace('_', '-')).getLanguage();
        return switch (code) {
            case "" -> null;
            case "me" -> "cnr";
            default -> code;
        };
    }
}
