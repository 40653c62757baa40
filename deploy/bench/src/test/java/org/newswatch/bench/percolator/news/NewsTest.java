package org.newswatch.bench.percolator.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
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

        assertThat(subscriptions.subList(0, 1_000))
                .allSatisfy(subscription ->
                        assertThat(Ours.stored(subscription.query())).isNotNull());
        assertThat(subscriptions)
                .anySatisfy(subscription -> assertThat(subscription.query()).hasSizeBetween(15_000, 20_000))
                .anySatisfy(subscription ->
                        assertThat(subscription.query().split("\\* OR ")).hasSize(20))
                .anySatisfy(subscription -> assertThat(subscription.query()).matches("(\\+\\S+ ){5}-\\S+ -\\S+"));
    }

    @Test
    void languagesShareNoWord() {
        var languages = Map.of(Chain.ENGLISH, "en", Chain.SERBIAN, "sr-Cyrl", Chain.RUSSIAN, "ru");

        languages.forEach((chain, language) -> {
            var ofTexts = stems(chain, language, 20_000);
            languages.forEach((other, strange) -> {
                if (other != chain) {
                    assertThat(Collections.disjoint(ofTexts, stems(chain, strange, 2_000)))
                            .as("%s read as %s", strange, chain)
                            .isTrue();
                }
            });
        });
    }

    /** What the chain makes of words of a language; not those that are everywhere, which no query asks for. */
    private Set<String> stems(Chain chain, String language, int words) {
        int everywhere = 100;
        var stems = new HashSet<String>();
        news.words(language)
                .skip(everywhere)
                .limit(words)
                .forEach(word -> chain.read(word, (forms, start, end) -> stems.addAll(forms.stems())));
        return stems;
    }
}
