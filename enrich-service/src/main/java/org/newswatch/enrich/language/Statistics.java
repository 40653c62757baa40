package org.newswatch.enrich.language;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Likelihoods of the languages of one script: OpenNLP's letter statistics, raised by small words and telling letters. */
final class Statistics {

    // Each piece of evidence adds to the logarithm of a likelihood. Chosen so that of the four-word snippets with a
    // confidence of 0.6 to 0.8 about as many are right; accuracy hardly depends on them.

    /** The model spreads its confidence over a hundred languages; as a power this makes shares of a few out of it. */
    private static final double SUM_OF_NGRAMS = 12;

    private static final double SMALL_WORD = 1.5;
    private static final double LETTER = 3;

    /** The source's declaration settles a short text, not a long one. */
    private static final double DECLARED = 3;

    /** A language that news of the region is seldom written in. */
    private static final double SELDOM = -2.3;

    /** With so many small words more than any other language has, no n-gram could change the outcome. */
    private static final int DECISIVE = 8;

    private static final double DECIDED = 0.99;

    private final Ngrams ngrams;
    private final List<String> codes;
    private final int[] codeOfColumn;
    private final int usual;
    private final Collection<WordList> smallWords;
    private final int[] codeOfList;
    private final TellingLetters letters;

    /**
     * @param codes BCP 47, one for each language of the n-grams; some may be the same
     * @param usual how many of the different codes, the first ones, are those of usual languages
     * @param smallWords of languages among these
     */
    Statistics(Ngrams ngrams, List<String> codes, int usual, Collection<WordList> smallWords) {
        this.ngrams = ngrams;
        this.codes = codes.stream().distinct().toList();
        this.codeOfColumn = codes.stream().mapToInt(this.codes::indexOf).toArray();
        this.usual = usual;
        this.smallWords = smallWords;
        this.codeOfList = smallWords.stream()
                .mapToInt(list -> this.codes.indexOf(list.code()))
                .toArray();
        this.letters = new TellingLetters(this.codes);
    }

    boolean knows(String code) {
        return codes.contains(code);
    }

    /** The likeliest language and its share, of all that are known here. */
    Guess guess(Prose prose, WordCounts words, @Nullable String declared) {
        var evidence = new double[codes.size()];
        var at = 0;
        for (var list : smallWords) {
            evidence[codeOfList[at]] = words.of(list);
            at++;
        }
        var most = best(evidence);
        if (evidence[most] - second(evidence, most) >= DECISIVE) {
            return new Guess(codes.get(most), DECIDED);
        }
        addOther(evidence, prose, declared);
        var best = best(evidence);
        var all = 0.0;
        for (var each : evidence) {
            all += Math.exp(each - evidence[best]);
        }
        return new Guess(codes.get(best), 1 / all);
    }

    /** The one language whose letters are in the text; null where there is none or more than one. */
    @Nullable
    String byLetters(Prose prose) {
        var found = letters.languagesOf(prose);
        return Integer.bitCount(found) == 1 ? codes.get(Integer.numberOfTrailingZeros(found)) : null;
    }

    /** @param evidence numbers of small words on entry, logarithms of likelihoods but for a common term on return */
    private void addOther(double[] evidence, Prose prose, @Nullable String declared) {
        var sums = ngrams.sums(prose.chars(), prose.length());
        var ngramsOfCode = new double[evidence.length];
        for (var i = 0; i < sums.length; i++) {
            var code = codeOfColumn[i];
            var first = i == 0 || codeOfColumn[i - 1] != code;
            ngramsOfCode[code] = first ? sums[i] : Math.max(ngramsOfCode[code], sums[i]);
        }
        var found = letters.languagesOf(prose);
        for (var i = 0; i < evidence.length; i++) {
            evidence[i] = SMALL_WORD * evidence[i]
                    + SUM_OF_NGRAMS * ngramsOfCode[i]
                    + LETTER * ((found >> i) & 1)
                    + (i < usual ? 0 : SELDOM)
                    + (codes.get(i).equals(declared) ? DECLARED : 0);
        }
    }

    private static int best(double[] evidence) {
        var best = 0;
        for (var i = 1; i < evidence.length; i++) {
            best = evidence[i] > evidence[best] ? i : best;
        }
        return best;
    }

    private static double second(double[] evidence, int best) {
        var second = 0.0;
        for (var i = 0; i < evidence.length; i++) {
            second = i == best ? second : Math.max(second, evidence[i]);
        }
        return second;
    }

    /** A language and how likely it is, 0 to 1. */
    record Guess(String code, double share) {}
}
