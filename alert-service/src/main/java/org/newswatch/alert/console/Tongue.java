package org.newswatch.alert.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Tongue {
    ENGLISH("en", "English"),
    SERBIAN_LATIN("sr-Latn", "Srpski"),
    SERBIAN_CYRILLIC("sr-Cyrl", "Српски");

    private final String tag;
    private final String name;

    Tongue(String tag, String name) {
        this.tag = tag;
        this.name = name;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String itself() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    static Optional<Tongue> of(String tag) {
        return Arrays.stream(values()).filter(tongue -> tongue.tag.equals(tag)).findFirst();
    }

    /** The first of those that a browser asks for which we speak; people who read Bosnian or Croatian read Serbian in Latin. */
    static Tongue accepted(List<Locale> asked) {
        return asked.stream().flatMap(locale -> of(locale).stream()).findFirst().orElse(ENGLISH);
    }

    private static Optional<Tongue> of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "sr" -> Optional.of(locale.getScript().equals("Latn") ? SERBIAN_LATIN : SERBIAN_CYRILLIC);
            case "bs", "hr", "sh", "cnr" -> Optional.of(SERBIAN_LATIN);
            default -> Optional.empty();
        };
    }
}
