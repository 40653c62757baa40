package org.newswatch.ingest.dedupe;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.publish.ArticleIngested;
import org.newswatch.ingest.publish.ArticlePublisher;
import org.newswatch.ingest.publish.PublishConfig;
import org.newswatch.ingest.publish.Trace;

/**
 * Takes articles in: remembers them, publishes what is news and commits, in this order and in one transaction. A crash
 * on the way can publish twice, never lose.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final KnownArticles known;
    private final ArticlePublisher publisher;
    private final PublishConfig config;
    private final InstantSource clock;

    Intake(KnownArticles known, ArticlePublisher publisher, PublishConfig config, InstantSource clock) {
        this.known = known;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One transaction for all of them.
     *
     * @return a receipt for each article, in their order
     * @throws Refused 503 when the broker or the database is away; nothing is remembered then
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
        try {
            return QuarkusTransaction.requiringNew().call(() -> rememberAndPublish(articles, trace, backlog));
        } catch (RuntimeException e) {
            if (!Outages.explain(e)) {
                throw e;
            }
            LOG.warnf("articles could not be taken: count=%d cause=%s", articles.size(), Outages.summary(e));
            throw Refused.unavailable("the articles can't be taken right now, nothing was stored", config.retryAfter());
        }
    }

    /**
     * Publishes for each article that is known and not yet withdrawn a last version that says so.
     *
     * @return how many were
     */
    public int withdraw(List<Withdrawal> withdrawals, Trace trace) {
        if (withdrawals.isEmpty()) {
            return 0;
        }
        throw new UnsupportedOperationException("articles can't be withdrawn yet");
    }

    private List<Receipt> rememberAndPublish(List<Article> articles, Trace trace, boolean backlog) throws SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var receipts = known.remember(articles, now);
        var news = IntStream.range(0, articles.size())
                .filter(i -> receipts.get(i).isNews())
                .mapToObj(
                        i -> ArticleIngested.of(articles.get(i), receipts.get(i).version(), List.of(), backlog, now))
                .toList();
        publisher.publish(news, trace);
        return receipts;
    }
}
