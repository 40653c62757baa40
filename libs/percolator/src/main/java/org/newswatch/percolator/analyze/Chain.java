package org.newswatch.percolator.analyze;

import java.util.Locale;
import java.util.Map;
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

    /** Splits a text into words; markup in it is passed over. */
    public void words(String text, Words sink) {
        var stripped = Markup.strip(text);
        new Scanner(stripped.text().toCharArray(), endings(), new WordSink(stripped, sink)).scan();
    }

    /**
     * The forms of a word as {@link #words} names it. They are worked out anew with every call. They are empty where nothing of
     * the word is left, as of a Hangul filler: then it is no word.
     */
    public Forms forms(String word) {
        return Spelling.of(word).forms(this);
    }

    /** The forms of a word in each chain; cheaper than one by one, and equal ones are the same object. */
    public static Map<Chain, Forms> formsInAll(String word) {
        return Spelling.of(word).formsInAll();
    }

    /** Whether anything is left of a word as {@link #words} names it, so that it has forms. */
    public static boolean isWord(String word) {
        char first = word.charAt(0);
        return first < 0x80 || isLastingCyrillic(first) || !OTHER.forms(word).isEmpty();
    }

    /** Of hard and soft signs alone nothing is left. */
    private static boolean isLastingCyrillic(char letter) {
        return Cyrillic.is(letter) && "ьъЬЪ".indexOf(letter) < 0;
    }

    /** Reads a text from start to end; offsets are those of the text as given. */
    public void read(String text, WordReader reader) {
        words(text, (word, start, end) -> {
            var forms = forms(word);
            if (!forms.isEmpty()) {
                reader.word(forms, start, end);
            }
        });
    }

    /** Case endings that hang on a word by a hyphen. */
    Set<String> endings() {
        return switch (this) {
            case SERBIAN -> Endings.SERBIAN;
            case ALBANIAN -> Endings.ALBANIAN;
            default -> Set.of();
        };
    }

    /** Hands words on as strings, and endings not at all. */
    private record WordSink(Stripped text, Words words) implements Scanner.Sink {

        @Override
        public void word(int start, int end, int hash) {
            words.word(text.text().substring(start, end), text.start(start), text.end(end));
        }

        @Override
        public void ending(int start, int end, int hash) {}
    }
}
