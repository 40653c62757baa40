package org.newswatch.percolator.analyze;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the words of one language, or of a group that writes alike, lose their inflection. */
public enum Chain {
    ENGLISH,
    /** Serbian, Croatian, Bosnian and Montenegrin in both scripts. */
    SERBIAN,
    RUSSIAN,
    ALBANIAN,
    GERMAN,
    FRENCH,
    /** Every other language: letters are folded, endings stay. */
    OTHER;

    /** The chain of a BCP 47 tag; only the primary language counts. */
    public static Chain of(String language) {
        return switch (language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "en" -> ENGLISH;
            case "sr", "hr", "bs", "cnr", "sh" -> SERBIAN;
            case "ru" -> RUSSIAN;
            case "sq" -> ALBANIAN;
            case "de" -> GERMAN;
            case "fr" -> FRENCH;
            default -> OTHER;
        };
    }

    /** Reads a text from start to end; markup in it is passed over, offsets are those of the text as given. */
    public void read(String text, WordReader reader) {
        var vocabulary = Vocabulary.of(this);
        Scanner.scan(Markup.strip(text), endings(), (word, start, end) -> {
            var forms = vocabulary.forms(word);
            if (!forms.plain().isEmpty()) {
                reader.word(forms, start, end);
            }
        });
    }

    /** Splits a text into words; markup in it is passed over, offsets are those of the text as given. */
    public void words(String text, Words sink) {
        Scanner.scan(Markup.strip(text), endings(), sink::word);
    }

    /** The forms of one word, worked out anew: callers that meet words again keep them. */
    public Forms forms(String word) {
        return FormsOfWord.of(word, word.length() > 64 ? OTHER : this);
    }

    /** The stems of a lower-case word. A Cyrillic one in a text of a Latin language is a name or a quote from Serbian or Russian. */
    Set<String> stems(String word) {
        if (Cyrillic.isIn(word) && this != OTHER && this != SERBIAN && this != RUSSIAN) {
            return Set.copyOf(List.of(Stemmers.serbian(word), Stemmers.russian(word)));
        }
        return switch (this) {
            case OTHER -> Set.of();
            case SERBIAN -> Set.of(Stemmers.serbian(word));
            case RUSSIAN -> Set.of(Stemmers.russian(word));
            case ENGLISH -> Set.of(Stemmers.english(word));
            case ALBANIAN -> AlbanianStemmer.stems(Latin.bald(word));
            case GERMAN -> Set.of(Stemmers.german(word));
            case FRENCH -> Set.of(Stemmers.french(word));
        };
    }

    private Set<String> endings() {
        return switch (this) {
            case SERBIAN -> Endings.SERBIAN;
            case ALBANIAN -> Endings.ALBANIAN;
            default -> Set.of();
        };
    }
}
