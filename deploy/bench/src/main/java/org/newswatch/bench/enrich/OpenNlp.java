package org.newswatch.bench.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.newswatch.bench.enrich.LabelledArticles.Text;

/** OpenNLP's detector of languages on the first 500 characters. */
final class OpenNlp implements Contender {

    private static final int PREFIX = 500;

    private final LanguageDetectorME detector;

    OpenNlp() {
        try (var model = OpenNlp.class.getResourceAsStream("/langdetect-183.bin")) {
            detector = new LanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(Text text) {
        var all = text.title() + " " + text.body();
        return detector.predictLanguage(all.substring(0, Math.min(PREFIX, all.length())))
                .getLang()
                .length();
    }
}
