package org.newswatch.bench.languages;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP alone: the first of its languages that is one of ours. */
final class OpenNlp implements Contender {

    private static final Map<String, String> OURS = Map.ofEntries(
            entry("eng", "en"),
            entry("deu", "de"),
            entry("fra", "fr"),
            entry("ita", "it"),
            entry("spa", "es"),
            entry("sqi", "sq"),
            entry("srp", "sr"),
            entry("hrv", "sr"),
            entry("bos", "sr"),
            entry("slv", "sl"),
            entry("mkd", "mk"),
            entry("bul", "bg"),
            entry("rus", "ru"),
            entry("ukr", "uk"));

    private final LanguageDetectorME detector;

    OpenNlp() throws IOException {
        try (var file = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            detector = new LanguageDetectorME(new LanguageDetectorModel(file));
        }
    }

    @Override
    public String name() {
        return "OpenNLP 2.5.11";
    }

    @Override
    public String languageOf(Sample sample) {
        for (var guess : detector.predictLanguages(sample.prefix())) {
            var code = OURS.get(guess.getLang());
            if (code != null) {
                return code;
            }
        }
        return "und";
    }
}
