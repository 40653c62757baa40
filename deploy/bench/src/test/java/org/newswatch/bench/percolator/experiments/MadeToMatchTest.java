package org.newswatch.bench.percolator.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.news.Subscription;

class MadeToMatchTest {

    @Test
    void anArticleIsMadeForNearlyEveryQuery() {
        var suiting = new News(News.SEED)
                .subscriptions(0, 300).stream().collect(Collectors.partitioningBy(MadeToMatch::suits));

        assertThat(suiting.get(true)).hasSizeGreaterThan(290);
    }

    @Test
    void aQueryThatContradictsItselfDoesNotSuit() {
        assertThat(MadeToMatch.suits(new Subscription("en", "ship AND harbour NOT train")))
                .isTrue();
        assertThat(MadeToMatch.suits(new Subscription("en", "ship AND harbour NOT ships")))
                .isFalse();
    }
}
