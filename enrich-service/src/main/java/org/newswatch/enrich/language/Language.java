package org.newswatch.enrich.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param code BCP 47 primary language; {@code und} where it could not be told
 * @param script ISO 15924, such as {@code Latn} or {@code Cyrl}; {@code Zyyy} where there are no letters
 * @param confidence how sure, 0 to 1
 * @param parts the passages in another language or script, in the order of the text, at most {@link #MOST_PARTS}
 */
public record Language(
        String code,
        String script,
        double confidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> parts) {

    /** The code of a language that could not be told. */
    public static final String UNDETERMINED = "und";

    /** The script of a text without letters. */
    public static final String NO_SCRIPT = "Zyyy";

    /** More passages than this are not listed. */
    public static final int MOST_PARTS = 16;

    static final Language UNKNOWN = new Language(UNDETERMINED, NO_SCRIPT, 0);

    @JsonCreator
    public Language(String code, String script, double confidence, @Nullable List<Part> parts) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
        }
        this.code = code;
        this.script = script;
        this.confidence = Math.round(confidence * 1000) / 1000.0;
        this.parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** A text all in one language. */
    public Language(String code, String script, double confidence) {
        this(code, script, confidence, List.of());
    }

    static Language unknownIn(String script) {
        return new Language(UNDETERMINED, script, 0);
    }

    Language with(List<Part> passages) {
        return passages.isEmpty() ? this : new Language(code, script, confidence, passages);
    }

    /** Bosnian, Croatian, Montenegrin and Serbian are one language to the statistics, and Serbian stands for it. */
    static String macro(String code) {
        return switch (code) {
            case "hr", "bs", "cnr", "sh" -> "sr";
            default -> code;
        };
    }
}
