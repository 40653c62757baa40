package org.newswatch.bench.percolator.news;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A world of news: half of it English, three tenths Serbian in both scripts, a fifth Russian. Every article and every query has a
 * number and is the same for the same seed, in whatever order they are asked for.
 */
public final class News {

    public static final long SEED = 20_261_122;

    /** Of English, whose words have few forms; the other languages have half as many with twice the forms. */
    private static final int LEMMAS = 40_000;

    private static final long STRIDE = 0xD1342543DE82EF95L;

    private final long seed;
    private final List<Edition> editions;

    public News(long seed) {
        this(seed, LEMMAS);
    }

    /** News of fewer words; 4,000 lemmas will do for a test. */
    public News(long seed, int lemmas) {
        this.seed = seed;
        var english = new Lexicon(Sounds.ENGLISH, lemmas, seed);
        var serbian = new Lexicon(Sounds.SERBIAN, lemmas / 2, seed);
        var russian = new Lexicon(Sounds.RUSSIAN, lemmas / 2, seed);
        editions = List.of(
                new Edition("en", english, UnaryOperator.identity()),
                new Edition("sr-Latn", serbian, UnaryOperator.identity()),
                new Edition("sr-Cyrl", serbian, SerbianScript::cyrillic),
                new Edition("ru", russian, UnaryOperator.identity()));
    }

    public Article article(int number) {
        var random = new SplittableRandom(seed + 1 + number * STRIDE);
        var edition = edition(random);
        return new ArticleWriter(edition.lexicon(), random).write(edition);
    }

    public List<Article> articles(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::article).toList();
    }

    public Subscription subscription(int number) {
        var random = new SplittableRandom(seed + 2 + number * STRIDE);
        var edition = edition(random);
        return new Subscription(edition.tag(), new QueryWriter(edition, random).write(Shape.draw(random)));
    }

    public List<Subscription> subscriptions(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::subscription).toList();
    }

    /** What everybody subscribes to: the most frequent English word with a meaning. */
    public Subscription frequentWord() {
        return new Subscription("en", editions.getFirst().lexicon().mostFrequent());
    }

    /** Every word that can come in an article of a language. */
    public Stream<String> words(String language) {
        return editions.stream()
                .filter(edition -> edition.tag().equals(language))
                .flatMap(edition -> edition.lexicon().forms().map(edition.script()));
    }

    /** The languages that articles come in, as BCP 47 tags. */
    public List<String> languages() {
        return editions.stream().map(Edition::tag).toList();
    }

    private Edition edition(RandomGenerator random) {
        double at = random.nextDouble();
        return editions.get(at < 0.5 ? 0 : at < 0.65 ? 1 : at < 0.8 ? 2 : 3);
    }
}
