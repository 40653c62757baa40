package org.newswatch.bench.languages;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.util.stream.Stream;

/** Optimaize with its built-in profiles of our languages; it has none for Bosnian. */
final class Optimaize implements Contender {

    private final LanguageDetector detector;

    Optimaize() throws IOException {
        var languages = Stream.of("en", "de", "fr", "it", "es", "sq", "sr", "hr", "sl", "mk", "bg", "ru", "uk")
                .map(LdLocale::fromString)
                .toList();
        detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(new LanguageProfileReader().readBuiltIn(languages))
                .build();
    }

    @Override
    public String name() {
        return "Optimaize 0.6";
    }

    @Override
    public String languageOf(Sample sample) {
        var guesses = detector.getProbabilities(sample.prefix());
        return guesses.isEmpty()
                ? "und"
                : Contender.macro(guesses.getFirst().getLocale().getLanguage());
    }
}
