package org.newswatch.bench.percolator.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.results.Slope;
import org.newswatch.percolator.analyze.Chain;

class NewsTest {

    private final News news = new News(News.SEED);

    @Test
    void theSameSeedGivesTheSameNewsInAnyOrder() {
        var again = new News(News.SEED);

        assertThat(again.article(7)).isEqualTo(news.articles(5, 8).getLast());
        assertThat(again.subscription(7)).isEqualTo(news.subscriptions(5, 8).getLast());
        assertThat(new News(1).article(7)).isNotEqualTo(news.article(7));
    }

    @Test
    void articlesHaveThreeToSixHundredWords() {
        assertThat(news.articles(0, 200))
                .allSatisfy(article -> assertThat(article.body().split("\\s+")).hasSizeBetween(300, 601));
    }

    @Test
    void englishWordsAreZipfLike() {
        var counts = new HashMap<String, Integer>();
        news.articles(0, 3_000).stream()
                .filter(article -> article.language().equals("en"))
                .flatMap(article -> Stream.of(article.body().split("\\W+")))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        var byRank = counts.values().stream().sorted((a, b) -> b - a).toList();
        var points = IntStream.of(1, 2, 5, 10, 20, 50).boxed().collect(Collectors.toMap(rank -> rank, rank ->
                (double) byRank.get(rank - 1)));

        assertThat(Slope.of(points)).isCloseTo(-1, within(0.15));
        assertThat(byRank).hasSizeGreaterThan(30_000);
    }

    @Test
    void queriesComeInAllShapesAndOneLanguageAndAreAccepted() {
        var subscriptions = news.subscriptions(0, 20_000);

        assertThat(subscriptions)
                .allSatisfy(subscription ->
                        assertThat(Ours.stored(subscription.query())).isNotNull())
                .anySatisfy(subscription -> assertThat(subscription.query()).hasSizeBetween(15_000, 20_000))
                .anySatisfy(subscription ->
                        assertThat(subscription.query().split("\\* OR ")).hasSize(20))
                .anySatisfy(subscription -> assertThat(subscription.query()).matches("(\\+\\S+ ){5}-\\S+ -\\S+"));
    }

    @Test
    void languagesShareNoWord() {
        var stems = Map.of(
                Chain.ENGLISH, stems(Chain.ENGLISH, "en", Chain.ENGLISH),
                Chain.SERBIAN, stems(Chain.SERBIAN, "sr-Cyrl", Chain.SERBIAN),
                Chain.RUSSIAN, stems(Chain.RUSSIAN, "ru", Chain.RUSSIAN));

        stems.forEach((chain, ofTexts) -> Map.of(Chain.ENGLISH, "en", Chain.SERBIAN, "sr-Latn", Chain.RUSSIAN, "ru")
                .forEach((other, language) -> {
                    if (other != chain) {
                        assertThat(stems(chain, language, other)).doesNotContainAnyElementsOf(ofTexts);
                    }
                }));
    }

    /** What the chain makes of a part of the words of a language that queries are made of. */
    private Set<String> stems(Chain chain, String language, Chain own) {
        int everywhere = 100;
        var stems = new HashSet<String>();
        news.words(language)
                .skip(everywhere)
                .limit(own == chain ? 100_000 : 20_000)
                .forEach(word -> chain.read(word, (forms, start, end) -> stems.addAll(forms.stems())));
        return stems;
    }
}
