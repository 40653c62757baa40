package org.newswatch.percolator.analyze;

import java.util.List;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.tartarus.snowball.ext.SerbianStemmer;

/** Lucene's stemmers, one lower-case word at a time: the gentle ones, which keep names apart. They have state: one set a thread. */
final class Stemmers {

    /** What is shorter says too little: in Serbian EU would be e, AI a, and Obama ob. */
    private static final int SHORTEST_STEM = 3;

    private static final ThreadLocal<Stemmers> OF_THREAD = ThreadLocal.withInitial(Stemmers::new);

    private final LuceneStemmer english = new LuceneStemmer(KStemFilter::new);
    private final LuceneStemmer englishPlural = new LuceneStemmer(EnglishMinimalStemFilter::new);
    private final LuceneStemmer german =
            new LuceneStemmer(words -> new GermanMinimalStemFilter(new GermanNormalizationFilter(words)));
    private final LuceneStemmer french = new LuceneStemmer(FrenchMinimalStemFilter::new);
    private final LuceneStemmer russian = new LuceneStemmer(RussianLightStemFilter::new);
    private final SerbianStemmer serbian = new SerbianStemmer();

    private Stemmers() {}

    static Stemmers ofThread() {
        return OF_THREAD.get();
    }

    /** A Cyrillic word in a text of a Latin language is a name or a quote from Serbian or Russian. */
    List<String> stems(Chain chain, String word) {
        return switch (chain) {
            case OTHER -> List.of();
            case SERBIAN -> List.of(serbian(word));
            case RUSSIAN -> List.of(russian(word));
            case ENGLISH, ALBANIAN, GERMAN, FRENCH ->
                Cyrillic.isIn(word) ? List.of(serbian(word), russian(word)) : ofLatin(chain, word);
        };
    }

    private List<String> ofLatin(Chain chain, String word) {
        return switch (chain) {
            case ENGLISH -> List.of(english(word));
            case ALBANIAN -> AlbanianStemmer.stems(SlavicNames.oneSpelling(Latin.bald(word)));
            case GERMAN -> german(word);
            default -> List.of(french.stem(word));
        };
    }

    /** KStem, but a people is not its country. */
    private String english(String word) {
        var bald = Latin.bald(word);
        var stem = english.stem(bald);
        if (stem.equals(bald)) {
            return stem;
        }
        var singular = englishPlural.stem(bald);
        return Peoples.isOne(singular) ? singular : stem;
    }

    /** Of Straße and Preise the minimal stemmer takes the s as well, but not of Straßen and Preisen. */
    private List<String> german(String word) {
        var stem = german.stem(word);
        return stem.length() > 3 && (word.endsWith("se") || word.endsWith("ße"))
                ? List.of(stem, stem + "s")
                : List.of(stem);
    }

    /** Latin words are declined in Russian as if they were Cyrillic. */
    private String russian(String word) {
        var cyrillic = Cyrillic.isIn(word) ? word : RussianLetters.of(SlavicNames.oneSpelling(word));
        var stem = russian.stem(cyrillic);
        return stem.length() < SHORTEST_STEM ? cyrillic : stem;
    }

    /** In Serbian Latin; of the soft instrumental (Vučićem) Snowball takes only the m. */
    private String serbian(String word) {
        var latin = Cyrillic.isIn(word) ? Cyrillic.toSerbianLatin(word) : SlavicNames.asInSerbian(word);
        serbian.setCurrent(latin);
        serbian.stem();
        int length = serbian.getCurrentBufferLength();
        if (length < SHORTEST_STEM) {
            return latin;
        }
        var stem = new String(serbian.getCurrentBuffer(), 0, length);
        return latin.endsWith("em") && length > 4 && stem.endsWith("e") ? stem.substring(0, length - 1) : stem;
    }
}
