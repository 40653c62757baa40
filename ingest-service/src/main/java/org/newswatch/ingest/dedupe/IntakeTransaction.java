package org.newswatch.ingest.dedupe;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.newswatch.gate.Crash;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.publish.ArticleIngested;
import org.newswatch.ingest.publish.ArticlePublisher;
import org.newswatch.ingest.publish.ArticlePublisher.Outgoing;

/** Remember, publish, wait for the broker, commit: the one order in which nothing acknowledged is lost. */
@ApplicationScoped
class IntakeTransaction {

    private final DataSource database;
    private final ArticlePublisher publisher;
    private final InstantSource clock;

    IntakeTransaction(DataSource database, ArticlePublisher publisher, InstantSource clock) {
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** All consignments in one transaction; receipts for each, in their order. */
    List<List<Receipt>> take(List<Consignment> consignments) {
        return inTransaction(known -> {
            var now = now();
            var articles = consignments.stream()
                    .flatMap(consignment -> consignment.articles().stream())
                    .toList();
            var receipts = known.remember(articles, now);
            var news = new ArrayList<Outgoing>();
            var parts = new ArrayList<List<Receipt>>(consignments.size());
            int from = 0;
            for (var consignment : consignments) {
                var part = receipts.subList(from, from += consignment.articles().size());
                addNews(news, consignment, part, now);
                parts.add(part);
            }
            publisher.publish(news);
            return parts;
        });
    }

    /** How many of the articles were known and not yet withdrawn. */
    int withdraw(List<Withdrawal> withdrawals, Trace trace) {
        return inTransaction(known -> {
            var now = now();
            var ids = withdrawals.stream().map(Withdrawal::id).toList();
            var versions = known.withdraw(ids, now);
            var news = new ArrayList<Outgoing>(versions.size());
            for (var withdrawal : withdrawals) {
                var version = versions.remove(withdrawal.id());
                if (version != null) {
                    news.add(new Outgoing(event(withdrawal, version, now), trace));
                }
            }
            publisher.publish(news);
            return news.size();
        });
    }

    private static void addNews(List<Outgoing> news, Consignment consignment, List<Receipt> receipts, Instant now) {
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = receipts.get(i);
            if (receipt.isNews()) {
                var article = consignment.articles().get(i);
                var event =
                        ArticleIngested.of(article, receipt.version(), receipt.changed(), consignment.backlog(), now);
                news.add(new Outgoing(event, consignment.trace()));
            }
        }
    }

    private static ArticleIngested event(Withdrawal gone, int version, Instant now) {
        return ArticleIngested.withdrawn(gone.id(), version, gone.link(), gone.title(), gone.source(), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T inTransaction(Work<T> work) {
        T done = QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return work.on(new KnownArticles(connection));
            }
        });
        Crash.at("ingest-committed");
        return done;
    }

    private interface Work<T> {
        T on(KnownArticles known) throws SQLException;
    }
}
