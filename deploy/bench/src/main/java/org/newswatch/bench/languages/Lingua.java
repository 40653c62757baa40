package org.newswatch.bench.languages;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;

/** Lingua with all its models of our languages loaded, in one of its two modes. */
final class Lingua implements Contender {

    private static final Language[] LANGUAGES = {
        Language.ENGLISH,
        Language.GERMAN,
        Language.FRENCH,
        Language.ITALIAN,
        Language.SPANISH,
        Language.ALBANIAN,
        Language.SERBIAN,
        Language.CROATIAN,
        Language.BOSNIAN,
        Language.SLOVENE,
        Language.MACEDONIAN,
        Language.BULGARIAN,
        Language.RUSSIAN,
        Language.UKRAINIAN
    };

    private final LanguageDetector detector;
    private final boolean lowAccuracy;

    Lingua(boolean lowAccuracy) {
        var builder = LanguageDetectorBuilder.fromLanguages(LANGUAGES).withPreloadedLanguageModels();
        this.lowAccuracy = lowAccuracy;
        this.detector = (lowAccuracy ? builder.withLowAccuracyMode() : builder).build();
    }

    @Override
    public String name() {
        return lowAccuracy ? "Lingua 1.2.2, low accuracy" : "Lingua 1.2.2";
    }

    @Override
    public String languageOf(Sample sample) {
        var language = detector.detectLanguageOf(sample.prefix());
        return language == Language.UNKNOWN
                ? "und"
                : Contender.macro(language.getIsoCode639_1().toString());
    }
}
