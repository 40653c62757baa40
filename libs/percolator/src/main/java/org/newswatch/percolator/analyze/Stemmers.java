package org.newswatch.percolator.analyze;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.SerbianStemmer;

/** Lucene's stemmers, one lower-case word at a time: the gentle ones, which keep names apart. */
final class Stemmers {

    private Stemmers() {}

    /** KStem, but where it turns a people into its country (serbs into serbia) only the plural goes. */
    static String english(String word) {
        var bald = Latin.bald(word);
        var stem = through(KStemFilter::new, bald);
        return bald.startsWith(stem) || !stem.endsWith("a") ? stem : through(EnglishMinimalStemFilter::new, bald);
    }

    static String german(String word) {
        return through(words -> new GermanMinimalStemFilter(new GermanNormalizationFilter(words)), word);
    }

    static String french(String word) {
        return through(FrenchMinimalStemFilter::new, word);
    }

    /** Latin words are declined in Russian as if they were Cyrillic. */
    static String russian(String word) {
        return through(RussianLightStemFilter::new, Cyrillic.isIn(word) ? word : Cyrillic.fromLatin(word));
    }

    /** In Serbian Latin; of the soft instrumental (Vučićem) Snowball takes only the m. */
    static String serbian(String word) {
        var latin = Cyrillic.toSerbianLatin(word);
        var snowball = new SerbianStemmer();
        snowball.setCurrent(latin);
        snowball.stem();
        var stem = snowball.getCurrent();
        return latin.endsWith("em") && stem.length() > 4 && stem.endsWith("e")
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static String through(UnaryOperator<TokenStream> filter, String word) {
        var source = new KeywordTokenizer();
        source.setReader(new StringReader(word));
        try (var stream = filter.apply(source)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            return stream.incrementToken() ? term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
