package org.newswatch.enrich.language;

import org.jspecify.annotations.Nullable;

/**
 * Tells the Cyrillic languages apart by the letters that only some of them have, then by a few words.
 *
 * <p>Serbian and Macedonian know no й щ ъ ы ь э ю я; the eastern ones and Bulgarian no ј љ њ џ.
 */
final class Cyrillic {

    private static final int LONG_WORD = 7;

    private final WordCounts words;

    private int southern;
    private int serbian;
    private int macedonian;
    private int northern;
    private int ukrainian;
    private int russian;
    private int belarusian;
    private int foreign;
    private int hardSigns;
    private int softSigns;
    private int hardSignsBeforeVowels;
    private int articles;

    private Cyrillic(Prose prose, WordCounts words) {
        this.words = words;
        var letters = 0;
        for (var i = 0; i < prose.length(); i++) {
            var c = prose.chars()[i];
            var next = i + 1 < prose.length() ? prose.chars()[i + 1] : ' ';
            count(c, next);
            letters = Letters.scriptOf(c) == Scripts.NONE ? 0 : letters + 1;
            if (letters >= LONG_WORD && Letters.scriptOf(next) == Scripts.NONE && endsInArticle(prose.chars(), i)) {
                articles++;
            }
        }
    }

    /** The code of the language; null where neither letters nor words tell, und where it is none of ours. */
    static @Nullable String languageOf(Prose prose, WordCounts words) {
        return new Cyrillic(prose, words).language();
    }

    private void count(char c, char next) {
        switch (c) {
            case 'ј', 'љ', 'њ', 'џ' -> southern++;
            case 'ђ', 'ћ' -> serbian++;
            case 'ѓ', 'ќ', 'ѕ' -> macedonian++;
            case 'й', 'щ', 'ю', 'я' -> northern++;
            case 'і', 'ї', 'є', 'ґ' -> ukrainian++;
            case 'ы', 'э', 'ё' -> russian++;
            case 'ў' -> belarusian++;
            case 'ь' -> softSigns++;
            case 'ъ' -> {
                hardSigns++;
                hardSignsBeforeVowels += next == 'е' || next == 'ю' || next == 'я' ? 1 : 0;
            }
            case 'қ', 'ғ', 'ң', 'ұ', 'ү', 'һ', 'ө', 'ә', 'ҳ', 'ҷ', 'ӣ', 'ӯ' -> foreign++;
            default -> {}
        }
    }

    /** Macedonian and Bulgarian put the article at the end of a noun. */
    private static boolean endsInArticle(char[] chars, int last) {
        var ending = new String(chars, last - 2, 3);
        return ending.equals("ата") || ending.equals("ите") || ending.equals("ето") || ending.equals("иот");
    }

    private @Nullable String language() {
        var south = southern + serbian + macedonian;
        var north = northern + ukrainian + russian + belarusian + hardSigns + softSigns;
        if (foreign > 1 && foreign * 10 > south + north) {
            return Language.UNDETERMINED;
        }
        if (south == 0 && north == 0) {
            return byWords();
        }
        return south >= north ? southern() : northern();
    }

    private String southern() {
        return macedonianScore() > serbianScore() ? "mk" : "sr";
    }

    private int serbianScore() {
        return serbian * 2 + words.of(WordList.SERBIAN_CYRILLIC);
    }

    private int macedonianScore() {
        return macedonian * 2 + words.of(WordList.MACEDONIAN) + articles;
    }

    private @Nullable String northern() {
        if (belarusian > 0 && ukrainian + russian > 0) {
            return "be";
        }
        if (ukrainian > russian) {
            return "uk";
        }
        if (russian > 0) {
            return "ru";
        }
        // ъ before a vowel is the Russian sign, before a consonant the Bulgarian letter.
        var bulgarianScore = words.of(WordList.BULGARIAN) + 2 * (hardSigns - hardSignsBeforeVowels);
        var russianScore = words.of(WordList.RUSSIAN) + 2 * (softSigns + hardSignsBeforeVowels);
        if (bulgarianScore == russianScore) {
            return null;
        }
        return bulgarianScore > russianScore ? "bg" : "ru";
    }

    /** A headline of common letters only: the language with the most words of its own, if it is one. */
    private @Nullable String byWords() {
        String[] codes = {"sr", "mk", "ru", "bg", "uk"};
        int[] scores = {
            serbianScore(),
            macedonianScore(),
            words.of(WordList.RUSSIAN),
            words.of(WordList.BULGARIAN) + articles,
            words.of(WordList.UKRAINIAN)
        };
        var best = 0;
        var second = -1;
        for (var i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                second = scores[best];
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        return scores[best] > second ? codes[best] : null;
    }
}
