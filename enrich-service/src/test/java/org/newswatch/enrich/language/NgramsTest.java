package org.newswatch.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

/** OpenNLP itself is the oracle: of the languages asked about, every one gets the share that it gives. */
class NgramsTest {

    /** What OpenNLP leaves out: hyphens, and smileys such as the xp of "expected". */
    private static final Pattern LEFT_OUT = Pattern.compile("[:;x]-?[()dop]|-");

    private static final String[] LANGUAGES = {
        "eng", "deu", "fra", "ita", "spa", "sqi", "srp", "hrv", "bos", "slv", "mkd", "bul", "rus", "ukr"
    };

    @Test
    void sharesOfTheLanguagesAreThoseOfOpenNlp() throws IOException {
        var builder = new Ngrams.Builder(LANGUAGES);
        LangdetectFile.read(builder);
        var ngrams = builder.build();
        LanguageDetectorModel model;
        try (var file = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            model = new LanguageDetectorModel(file);
        }
        var all = HeadlinesTest.headlines().stream()
                .map(headline -> headline.text().toLowerCase(Locale.ROOT))
                .map(text -> LEFT_OUT.matcher(text).replaceAll(" ").replaceAll("\\s+", " "))
                .toList();

        assertThat(all).hasSizeGreaterThan(150);
        for (var text : all) {
            assertSame(ngrams, model, text);
        }
        assertSame(ngrams, model, String.join(" ", all));
    }

    private static void assertSame(Ngrams ngrams, LanguageDetectorModel model, String text) {
        var theirs = sharesByOpenNlp(model, text);
        var ours = shares(ngrams.sums(text.toCharArray(), text.length()));

        ours.forEach((language, share) ->
                assertThat(share).as(language + " of " + text).isCloseTo(theirs.get(language), within(1e-4)));
    }

    private static Map<String, Double> sharesByOpenNlp(LanguageDetectorModel model, String text) {
        var shares = Arrays.stream(new LanguageDetectorME(model).predictLanguages(text))
                .filter(language -> Arrays.asList(LANGUAGES).contains(language.getLang()))
                .collect(Collectors.toMap(
                        opennlp.tools.langdetect.Language::getLang, opennlp.tools.langdetect.Language::getConfidence));
        var all = shares.values().stream().mapToDouble(share -> share).sum();
        shares.replaceAll((language, share) -> share / all);
        return shares;
    }

    private static Map<String, Double> shares(float[] sums) {
        var all = 0.0;
        for (var sum : sums) {
            all += Math.exp(sum);
        }
        var shares = new HashMap<String, Double>();
        for (var i = 0; i < sums.length; i++) {
            shares.put(LANGUAGES[i], Math.exp(sums[i]) / all);
        }
        return shares;
    }
}
