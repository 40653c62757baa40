package org.newswatch.bench.percolator.contenders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.bench.percolator.news.News;

class ContendersTest {

    private final News news = new News(News.SEED, 4_000);

    @Test
    void allFindTheSame() throws Exception {
        var articles = news.articles(0, 40);
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
            assertThat(found).isGreaterThan(100);
        }
    }
}
