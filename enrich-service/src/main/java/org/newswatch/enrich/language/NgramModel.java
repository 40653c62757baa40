package org.newswatch.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's letter statistics, asked about the languages of this product only. */
final class NgramModel {

    /** Our languages by the model's ISO 639-3 codes. Bosnian, Croatian and Serbian count as one here. */
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("eng", "en"),
            Map.entry("deu", "de"),
            Map.entry("fra", "fr"),
            Map.entry("ita", "it"),
            Map.entry("spa", "es"),
            Map.entry("sqi", "sq"),
            Map.entry("srp", "sr"),
            Map.entry("hrv", "sr"),
            Map.entry("bos", "sr"),
            Map.entry("slv", "sl"),
            Map.entry("mkd", "mk"),
            Map.entry("bul", "bg"),
            Map.entry("rus", "ru"),
            Map.entry("ukr", "uk"));

    static final Set<String> LATIN = Set.of("en", "de", "fr", "it", "es", "sq", "sr", "sl");

    /** Asked only where neither letters nor words tell; Macedonian, Bulgarian and Ukrainian show themselves by both. */
    static final Set<String> CYRILLIC = Set.of("sr", "ru");

    /** The model spreads its confidence over a hundred languages; this power makes shares of a few out of it. */
    private static final double SHARPER = 4;

    private final LanguageDetectorModel model;

    NgramModel() {
        try (var file = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            if (file == null) {
                throw new IllegalStateException("langdetect-183.bin is missing from the class path");
            }
            model = new LanguageDetectorModel(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How likely each language of {@code among} is, adding up to 1.
     *
     * @param text lower case: the model learned from running text and takes capitals for foreign letters
     */
    Map<String, Double> likelihoods(String text, Set<String> among) {
        var likelihoods = new HashMap<String, Double>();
        // A detector of its own for every text: it keeps state, the model does not.
        for (var guess : new LanguageDetectorME(model).predictLanguages(text)) {
            var code = OURS.get(guess.getLang());
            if (code != null && among.contains(code)) {
                likelihoods.merge(code, Math.pow(guess.getConfidence(), SHARPER), Math::max);
            }
        }
        var all = likelihoods.values().stream().mapToDouble(d -> d).sum();
        likelihoods.replaceAll((code, likelihood) -> likelihood / all);
        return likelihoods;
    }
}
