package org.newswatch.enrich.language;

/**
 * The language of a text.
 *
 * @param code BCP 47 primary language; {@code und} where it could not be told
 * @param script ISO 15924, such as {@code Latn} or {@code Cyrl}; {@code Zyyy} where there are no letters
 * @param confidence how sure, 0 to 1
 */
public record Language(String code, String script, double confidence) {

    /** The code of a language that could not be told. */
    public static final String UNDETERMINED = "und";

    /** The script of a text without letters. */
    public static final String NO_SCRIPT = "Zyyy";

    static final Language UNKNOWN = new Language(UNDETERMINED, NO_SCRIPT, 0);

    public Language {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
        }
        confidence = Math.round(confidence * 1000) / 1000.0;
    }

    static Language unknownIn(String script) {
        return new Language(UNDETERMINED, script, 0);
    }
}
