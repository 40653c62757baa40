package org.newswatch.bench.percolator.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.percolator.Percolator;

class MadeToMatchTest {

    @Test
    void anArticleMadeForAQueryMatchesIt() {
        for (var subscription : new News(News.SEED).subscriptions(0, 500)) {
            if (MadeToMatch.suits(subscription)) {
                var percolator = new Percolator<Integer>();
                percolator.put(1, Ours.stored(subscription.query()));

                assertThat(Ours.count(percolator, MadeToMatch.article(subscription)))
                        .as(subscription.query())
                        .isEqualTo(1);
            }
        }
    }
}
