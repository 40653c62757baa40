package org.newswatch.alert.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A batch of articles, from events to committed alerts, in one transaction. Doing it again changes nothing. */
@ApplicationScoped
class Matching {

    private final Transactions transactions;
    private final SubscriptionIndex index;
    private final Matchers matchers;
    private final ToldStories told;
    private final StoredArticles articles;
    private final StoredAlerts alerts;
    private final Confirmations confirmations;
    private final Corrections corrections;
    private final RecentEvents recent;
    private final InstantSource clock;

    Matching(
            Transactions transactions,
            SubscriptionIndex index,
            Matchers matchers,
            ToldStories told,
            StoredArticles articles,
            StoredAlerts alerts,
            Confirmations confirmations,
            Corrections corrections,
            RecentEvents recent,
            InstantSource clock) {
        this.transactions = transactions;
        this.index = index;
        this.matchers = matchers;
        this.told = told;
        this.articles = articles;
        this.alerts = alerts;
        this.confirmations = confirmations;
        this.corrections = corrections;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * The subscription of each alert that was raised.
     *
     * @throws SQLException when the database is away or in trouble: to be done again
     * @throws RuntimeException when an article can't be worked on
     */
    List<UUID> match(List<Received<ArticleEnriched>> received) throws SQLException, InterruptedException {
        var batch = received.stream().map(Received::event).toList();
        return transactions.commit(connection -> match(batch, ArticleTraces.of(received), connection));
    }

    private List<UUID> match(List<ArticleEnriched> batch, ArticleTraces traces, Connection connection)
            throws SQLException, InterruptedException {
        index.catchUp(connection);
        var standings = articles.standings(batch, connection);
        var current = batch.stream().filter(standings::isCurrent).toList();
        var raised = matchers.match(standings.news(current)).stream()
                .filter(standings::mayBeTold)
                .toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var due = new DueTimes(now);
        articles.store(current, now, connection);
        recent.keep(current, standings, now, connection);
        var subscriptions = alerts.store(
                told.notYet(raised, connection).stream().map(due::hold).toList(), traces, now, connection);
        // What follows an alert is looked for when all that may come first is stored, be it of the same batch.
        var further = Stream.concat(
                        confirmations.due(raised, connection).stream(),
                        corrections.due(current, raised, connection).stream())
                .map(due::hold)
                .toList();
        return Stream.concat(subscriptions.stream(), alerts.store(further, traces, now, connection).stream())
                .toList();
    }
}
