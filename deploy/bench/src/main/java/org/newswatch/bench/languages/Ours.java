package org.newswatch.bench.languages;

import org.newswatch.enrich.language.LanguageDetector;

/** The detector of enrich-service, given whole articles: it also reads them for passages in other languages. */
final class Ours implements Contender {

    private final LanguageDetector detector = new LanguageDetector();

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String languageOf(Sample sample) {
        return Contender.macro(
                detector.detect(null, sample.title(), null, sample.body()).code());
    }
}
