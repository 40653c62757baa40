package org.newswatch.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditionTest {

    @Test
    void oneSeedMakesTheSameArticlesAtTheSameTimes() {
        var first = new Edition("run", 7);
        var second = new Edition("run", 7);

        assertThat(first.article(5)).isEqualTo(second.article(5));
        assertThat(first.pauseBefore(5, 10)).isEqualTo(second.pauseBefore(5, 10));
        assertThat(new Edition("run", 8).article(5)).isNotEqualTo(first.article(5));
    }

    @Test
    void theyComeAtTheRateThatWasAskedFor() {
        var edition = new Edition("run", 7);

        var mean = IntStream.rangeClosed(1, 5_000)
                .mapToLong(number -> edition.pauseBefore(number, 10).toMillis())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(100, within(10.0));
    }

    @Test
    void everyWishIsTrueOfSomeAndOfFewerThanHalf() {
        var edition = new Edition("run", 7);
        var articles =
                IntStream.rangeClosed(1, 1_000).mapToObj(edition::article).toList();

        assertThat(Wish.ALL).allSatisfy(wish -> assertThat(
                        articles.stream().filter(wish.matches()).count())
                .as(wish.name())
                .isBetween(10L, 500L));
    }
}
