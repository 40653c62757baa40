package org.newswatch.enrich.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the language of one short prose: by script, telling letters and words, and statistics where these leave it open. */
final class Recognizer {

    /** Below this the languages are too close to name one. */
    private static final double LEAST_CONFIDENCE = 0.2;

    /** Fewer letters than this say nothing by themselves. */
    private static final int FEW_LETTERS = 12;

    private final Statistics latin;
    private final Statistics cyrillic;

    /** Loads the model. */
    Recognizer() {
        var latinNgrams = new Ngrams.Builder(
                "eng", "deu", "fra", "ita", "spa", "sqi", "srp", "hrv", "bos", "slv", "hun", "ron", "tur", "pol", "nld",
                "por", "ces");
        // Asked only where neither letters nor words tell, which Macedonian, Bulgarian and Ukrainian seldom leave open.
        var cyrillicNgrams = new Ngrams.Builder("srp", "rus", "mkd", "bul", "ukr", "bel");
        LangdetectFile.read((ngram, languages, weights) -> {
            latinNgrams.ngram(ngram, languages, weights);
            cyrillicNgrams.ngram(ngram, languages, weights);
        });
        latin = new Statistics(
                latinNgrams.build(),
                List.of(
                        "en", "de", "fr", "it", "es", "sq", "sr", "sr", "sr", "sl", "hu", "ro", "tr", "pl", "nl", "pt",
                        "cs"),
                7,
                WordList.LATIN);
        cyrillic = new Statistics(
                cyrillicNgrams.build(), List.of("sr", "ru", "mk", "bg", "uk", "be"), 2, WordList.CYRILLIC);
    }

    /** @param hint the language the source names, BCP 47 primary language, if any */
    Language languageOf(Prose prose, byte script, @Nullable String hint) {
        return switch (script) {
            case Scripts.NONE -> Language.UNKNOWN;
            case Scripts.LATIN -> latin(prose.only(script), hint);
            case Scripts.CYRILLIC -> cyrillic(prose.only(script), hint);
            default -> Scripts.byScriptAlone(script);
        };
    }

    private Language latin(Prose prose, @Nullable String hint) {
        return likeliest(latin, prose, WordCounts.of(prose), Scripts.LATIN, hint);
    }

    private Language cyrillic(Prose prose, @Nullable String hint) {
        var words = WordCounts.of(prose);
        var code = Cyrillic.languageOf(prose, words);
        if (code == null) {
            return likeliest(cyrillic, prose, words, Scripts.CYRILLIC, hint);
        }
        var certain = code.equals(Language.UNDETERMINED) ? 0 : Math.min(0.99, 0.7 + words.all() / 100.0);
        return new Language(named(code, prose, words, hint), Scripts.iso(Scripts.CYRILLIC), certain);
    }

    private static Language likeliest(
            Statistics statistics, Prose prose, WordCounts words, byte script, @Nullable String hint) {
        var iso = Scripts.iso(script);
        var declared = hint != null && statistics.knows(Language.macro(hint)) ? hint : null;
        if (lettersOf(prose) < FEW_LETTERS) {
            return declared == null ? fewLetters(statistics, prose, iso) : new Language(declared, iso, 0.5);
        }
        var guess = statistics.guess(prose, words, declared == null ? null : Language.macro(declared));
        return guess.share() < LEAST_CONFIDENCE
                ? Language.unknownIn(iso)
                : new Language(named(guess.code(), prose, words, hint), iso, guess.share());
    }

    private static Language fewLetters(Statistics statistics, Prose prose, String script) {
        var code = statistics.byLetters(prose);
        return code == null ? Language.unknownIn(script) : new Language(code, script, 0.4);
    }

    private static int lettersOf(Prose prose) {
        var letters = 0;
        for (var i = 0; i < prose.length(); i++) {
            letters += Letters.scriptOf(prose.chars()[i]) == Scripts.NONE ? 0 : 1;
        }
        return letters;
    }

    private static String named(String code, Prose prose, WordCounts words, @Nullable String hint) {
        return code.equals("sr") ? SerboCroatian.standardOf(prose, words, hint) : code;
    }
}
