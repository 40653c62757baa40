package org.newswatch.alert.match;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Matches batches with as many threads as cores; one article alone is matched where it is, without a hand-over. */
@ApplicationScoped
class Matchers {

    private final SubscriptionIndex index;
    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("match-", 0).factory());

    Matchers(SubscriptionIndex index) {
        this.index = index;
    }

    /** All alerts there is reason for, in the order of the articles. */
    List<RaisedAlert> match(List<ArticleEnriched> articles) throws InterruptedException {
        if (articles.size() == 1) {
            return index.match(articles.getFirst()).toList();
        }
        var matches = articles.stream()
                .<Callable<List<RaisedAlert>>>map(
                        article -> () -> index.match(article).toList())
                .toList();
        return cores.invokeAll(matches).stream()
                .flatMap(match -> match.resultNow().stream())
                .toList();
    }

    @PreDestroy
    void close() {
        cores.shutdownNow();
    }
}
