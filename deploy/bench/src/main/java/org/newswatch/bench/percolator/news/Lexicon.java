package org.newswatch.bench.percolator.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The words of a language by rank, each with its inflected forms. Behind those that are everywhere, lemmas are dealt out to themes in
 * turn, so that every theme has frequent and rare ones; a theme also has names of two words that stand together.
 */
final class Lexicon {

    static final int THEMES = 300;
    static final int NAMES_OF_THEME = 100;

    private final List<List<String>> lemmas = new ArrayList<>();
    private final int everywhere;
    private final int ofTheme;
    private final long seed;
    private final Zipf words;
    private final Zipf wordsOfTheme;
    private final Zipf names = new Zipf(NAMES_OF_THEME, 0.8);
    private final Zipf themes = new Zipf(THEMES, 0.5);

    Lexicon(Sounds sounds, int size, long seed) {
        this.seed = seed;
        sounds.everywhere().forEach(word -> lemmas.add(List.of(word)));
        everywhere = lemmas.size();
        var random = new SplittableRandom(seed);
        var taken = new HashSet<String>();
        while (lemmas.size() < size) {
            var stem = sounds.stem(random);
            if (taken.add(stem)) {
                lemmas.add(sounds.paradigm(random).stream().map(stem::concat).toList());
            }
        }
        ofTheme = (size - everywhere) / THEMES;
        words = new Zipf(size, 1);
        wordsOfTheme = new Zipf(ofTheme, 0.8);
    }

    int theme(RandomGenerator random) {
        return themes.draw(random);
    }

    /** A word as it comes in running text. */
    String word(RandomGenerator random) {
        return form(words.draw(random), random);
    }

    /** A word as it comes in texts on the theme. */
    String wordOn(int theme, RandomGenerator random) {
        return form(rank(theme, wordsOfTheme.draw(random)), random);
    }

    /** The rank of a word that somebody follows: names and terms more often than what everybody writes. */
    int rankOfInterest(RandomGenerator random) {
        return (int) (everywhere * Math.pow((double) lemmas.size() / everywhere, Math.pow(random.nextDouble(), 0.6)));
    }

    /** The rank of a word that somebody follows who follows the theme. */
    int rankOfInterest(int theme, RandomGenerator random) {
        return rank(theme, (int) (ofTheme * Math.pow(random.nextDouble(), 1.5)));
    }

    /** The rank of one of the rarer two thirds. */
    int rareRank(RandomGenerator random) {
        return lemmas.size() / 3 + random.nextInt(2 * lemmas.size() / 3);
    }

    /** The most frequent word with a meaning. */
    String mostFrequent() {
        return lemmas.get(everywhere).getFirst();
    }

    /** The ranks of the two words of a name that is often in texts on the theme. */
    int[] nameOn(int theme, RandomGenerator random) {
        return name(theme, names.draw(random));
    }

    int[] name(int theme, int number) {
        var random = new SplittableRandom(seed + 31L * (theme * NAMES_OF_THEME + number));
        return new int[] {rank(theme, random.nextInt(ofTheme)), rank(theme, random.nextInt(ofTheme))};
    }

    /** Half of the time the form of the dictionary. */
    String form(int rank, RandomGenerator random) {
        var forms = lemmas.get(rank);
        return forms.get(random.nextBoolean() ? 0 : random.nextInt(forms.size()));
    }

    /** All forms of all words, the most frequent first. */
    Stream<String> forms() {
        return lemmas.stream().flatMap(List::stream);
    }

    private int rank(int theme, int number) {
        return everywhere + number * THEMES + theme;
    }
}
