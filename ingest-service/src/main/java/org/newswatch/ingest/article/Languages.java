package org.newswatch.ingest.article;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags (BCP 47). */
public final class Languages {

    private Languages() {}

    /**
     * The tag in its canonical spelling: {@code sr-latn-rs} becomes {@code sr-Latn-RS}.
     *
     * @throws InvalidValue when the text is no language tag
     */
    public static String canonical(String raw) {
        try {
            var tag = new Locale.Builder().setLanguageTag(raw).build().toLanguageTag();
            if (!raw.isEmpty() && raw.length() <= 100) {
                return tag;
            }
        } catch (IllformedLocaleException notATag) {
            // falls through to the one refusal
        }
        throw new InvalidValue("must be a BCP 47 language tag such as en or sr-Latn");
    }
}
