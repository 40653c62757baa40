package org.newswatch.bench.percolator.contenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.news.Subscription;

class ContendersTest {

    private final News news = new News(News.SEED);

    @Test
    void allFindTheSame() throws Exception {
        var articles = news.articles(0, 50);
        var queries = news.subscriptions(0, 3_000);
        try (var ours = new Ours(articles);
                var monitor = new LuceneMonitor(news, articles, articles);
                var naive = new NaiveLoop(articles)) {
            List.of(ours, monitor, naive).forEach(contender -> contender.add(queries));

            int found = 0;
            for (int article = 0; article < articles.size(); article++) {
                var ids = naive.ids(article);
                assertThat(ours.ids(article)).isEqualTo(ids);
                assertThat(monitor.ids(article)).isEqualTo(ids);
                assertThat(monitor.count(article))
                        .isEqualTo(ours.count(article))
                        .isEqualTo(ours.countWithWhy(article));
                found += ids.size();
            }
            assertThat(found).isGreaterThan(20);
        }
    }

    @Test
    void everyShapeIsUnderstoodAlike() throws Exception {
        var article = new Article("en", "Harbours reopened", "The old harbour of Saltmouth was dredged. Ships wait.");
        var queries = List.of(
                "\"old harbours\"",
                "\"reopened old\"",
                "ship AND harbour",
                "(barge OR ship) AND wait NOT train",
                "+ship +wait -harbour",
                "dredg* OR xylo*");
        try (var ours = new Ours(List.of(article));
                var monitor = new LuceneMonitor(news, List.of(), List.of(article));
                var naive = new NaiveLoop(List.of(article))) {
            for (var contender : List.of(ours, monitor, naive)) {
                contender.add(queries.stream()
                        .map(query -> new Subscription("en", query))
                        .toList());

                assertThat(contender.ids(0)).as(contender.name()).containsExactlyInAnyOrder(0, 2, 3, 5);
            }
        }
    }
}
