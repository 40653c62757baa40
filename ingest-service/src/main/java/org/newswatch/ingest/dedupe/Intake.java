package org.newswatch.ingest.dedupe;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.publish.PublishConfig;

/**
 * Takes articles in: remembers them, publishes what is news and commits, in this order and in one transaction. A crash
 * on the way can publish twice, never lose. Small requests that come at the same time share a transaction.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final IntakeTransaction transaction;
    private final PublishConfig publish;
    private final DedupeConfig config;
    private final Groups groups;

    Intake(IntakeTransaction transaction, PublishConfig publish, DedupeConfig config) {
        this.transaction = transaction;
        this.publish = publish;
        this.config = config;
        this.groups = new Groups(config, transaction::take, Outages::explain);
    }

    @PreDestroy
    void end() {
        groups.close();
    }

    /**
     * Takes all of them or, when it throws, none.
     *
     * @return a receipt for each article, in their order
     * @throws Refused 503 when the broker or the database is away or too many requests wait, 413 when the broker takes
     *     none that large; nothing is remembered then
     */
    public List<Receipt> take(List<Article> articles, Trace trace) {
        return take(articles, trace, false);
    }

    /**
     * As {@link #take(List, Trace)}.
     *
     * @param backlog whether the articles were there before anybody asked for them, so that nobody is alerted
     */
    public List<Receipt> take(List<Article> articles, Trace trace, boolean backlog) {
        if (articles.isEmpty()) {
            return List.of();
        }
        var consignment = new Consignment(articles, trace, backlog);
        try {
            return articles.size() <= config.groupedRequest()
                    ? groups.take(consignment).join()
                    : transaction.take(List.of(consignment)).getFirst();
        } catch (RuntimeException e) {
            throw refusal(e, articles.size());
        }
    }

    /**
     * As {@link #take(List, Trace)} of one article, for a caller that has no thread to wait on: completes with its receipt
     * or with the refusal.
     */
    public CompletableFuture<Receipt> takeAsync(Article article, Trace trace) {
        return groups.take(new Consignment(List.of(article), trace, false)).handle((receipts, failure) -> {
            if (failure != null) {
                throw refusal(failure, 1);
            }
            return receipts.getFirst();
        });
    }

    /**
     * Publishes for each article that is known and not yet withdrawn a last version that says so.
     *
     * @return how many were
     * @throws Refused 503 when the broker or the database is away; nothing is withdrawn then
     */
    public int withdraw(List<Withdrawal> withdrawals, Trace trace) {
        if (withdrawals.isEmpty()) {
            return 0;
        }
        try {
            return transaction.withdraw(withdrawals, trace);
        } catch (RuntimeException e) {
            throw refusal(e, withdrawals.size());
        }
    }

    private RuntimeException refusal(Throwable failure, int count) {
        if (Outages.isTooLarge(failure)) {
            return Refused.tooLarge("the broker takes no event as large as the article makes, nothing was stored");
        }
        if (!Outages.explain(failure)) {
            return failure instanceof RuntimeException fault ? fault : new CompletionException(failure);
        }
        LOG.warnf("articles could not be taken: count=%d cause=%s", count, Outages.summary(failure));
        return Refused.unavailable("the articles can't be taken right now, nothing was stored", publish.retryAfter());
    }
}
