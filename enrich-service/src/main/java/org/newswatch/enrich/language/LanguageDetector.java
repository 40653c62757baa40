package org.newswatch.enrich.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of an article: the script first, then telling letters and words, statistics only where needed. */
public final class LanguageDetector {

    /** How much the source's declaration counts beside the text: it settles a short text, not a long one. */
    private static final double DECLARED = 4;

    /** Below this the languages are too close to name one. */
    private static final double LEAST_CONFIDENCE = 0.2;

    /** Fewer letters than this say nothing by themselves. */
    private static final int FEW_LETTERS = 12;

    private final NgramModel model = new NgramModel();

    /** Loads the model and passes a text of each script through it, so that the first article waits for nothing. */
    public LanguageDetector() {
        for (var text : new String[] {"The grid operator said on Tuesday that power was back", "Мрежа поново ради"}) {
            detect(null, text);
        }
    }

    /**
     * @param declared the language the source names, BCP 47, if any: a hint, never the answer against the text
     * @param texts title, summary and body, as far as there are any
     */
    public Language detect(@Nullable String declared, @Nullable String... texts) {
        var text = Prose.of(texts);
        var script = Scripts.mostIn(text);
        var hint = primary(declared);
        return switch (script) {
            case Language.NO_SCRIPT -> Language.UNKNOWN;
            case Scripts.LATIN -> latin(Scripts.only(UnicodeScript.LATIN, text), hint);
            case Scripts.CYRILLIC -> cyrillic(Scripts.only(UnicodeScript.CYRILLIC, text), hint);
            default -> Scripts.byScriptAlone(script);
        };
    }

    private Language cyrillic(String text, @Nullable String hint) {
        var words = Words.of(text);
        var code = Cyrillic.languageOf(text, words);
        if (code == null) {
            return likeliest(text, words, Scripts.CYRILLIC, NgramModel.CYRILLIC, hint);
        }
        var certain = Math.min(0.99, 0.7 + words.size() / 100.0);
        return new Language(named(code, words, hint), Scripts.CYRILLIC, certain);
    }

    private Language latin(String text, @Nullable String hint) {
        var words = Words.of(text);
        return likeliest(text, words, Scripts.LATIN, NgramModel.LATIN, hint);
    }

    private Language likeliest(String text, Words words, String script, Set<String> among, @Nullable String hint) {
        var declared = hint != null && among.contains(macro(hint)) ? hint : null;
        if (text.codePoints().filter(Character::isLetter).count() < FEW_LETTERS) {
            return declared == null ? fromFewLetters(text, words, script) : new Language(declared, script, 0.5);
        }
        var likelihoods = model.likelihoods(text.toLowerCase(Locale.ROOT), among);
        LatinHints.weigh(words, text, likelihoods);
        if (declared != null) {
            likelihoods.computeIfPresent(macro(declared), (code, likelihood) -> likelihood * DECLARED);
        }
        var all = likelihoods.values().stream().mapToDouble(d -> d).sum();
        var best = likelihoods.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue));
        return best.filter(most -> most.getValue() / all >= LEAST_CONFIDENCE)
                .map(most -> new Language(named(most.getKey(), words, hint), script, most.getValue() / all))
                .orElse(Language.unknownIn(script));
    }

    private static Language fromFewLetters(String text, Words words, String script) {
        var code = LatinHints.certain(words, text);
        return code == null ? Language.unknownIn(script) : new Language(code, script, 0.4);
    }

    private static String named(String code, Words words, @Nullable String hint) {
        return code.equals("sr") ? SerboCroatian.standardOf(words, hint) : code;
    }

    private static String macro(String code) {
        return switch (code) {
            case "hr", "bs", "cnr", "sh" -> "sr";
            default -> code;
        };
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
