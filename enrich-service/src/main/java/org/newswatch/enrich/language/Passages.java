package org.newswatch.enrich.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the passages of an article that are in another script, and the paragraphs that are in another language. */
final class Passages {

    private static final List<String> FIELDS = List.of("title", "summary", "body");

    private final Recognizer recognizer;

    Passages(Recognizer recognizer) {
        this.recognizer = recognizer;
    }

    /**
     * @param article what the article as a whole is in
     * @param script of the article
     * @param texts title, summary and body
     */
    List<Part> of(Language article, byte script, @Nullable String... texts) {
        if (script == Scripts.NONE) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var i = 0; i < Math.min(texts.length, FIELDS.size()); i++) {
            var text = texts[i];
            if (text != null) {
                var field = FIELDS.get(i);
                var reading = new PassageReader(recognizer, article, script, text);
                for (var found : reading.passages(Language.MOST_PARTS - parts.size())) {
                    parts.add(new Part(field, found.start(), found.end(), found.code(), found.script()));
                }
            }
        }
        return parts;
    }
}
