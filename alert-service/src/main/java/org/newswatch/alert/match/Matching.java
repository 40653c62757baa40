package org.newswatch.alert.match;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A batch of articles, from events to committed alerts, in one transaction. Doing it again changes nothing. */
@ApplicationScoped
class Matching {

    private final AgroalDataSource database;
    private final SubscriptionIndex index;
    private final Matchers matchers;
    private final StoredArticles articles;
    private final StoredAlerts alerts;
    private final InstantSource clock;

    Matching(
            AgroalDataSource database,
            SubscriptionIndex index,
            Matchers matchers,
            StoredArticles articles,
            StoredAlerts alerts,
            InstantSource clock) {
        this.database = database;
        this.index = index;
        this.matchers = matchers;
        this.articles = articles;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * The subscription of each alert that was raised.
     *
     * @throws SQLException when the database is away or in trouble: to be done again
     * @throws RuntimeException when an article can't be worked on
     */
    List<UUID> match(List<ArticleEnriched> batch) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var raised = match(batch, connection);
                connection.commit();
                return raised;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            if (isOfTheArticles(e)) {
                throw new IllegalArgumentException("an article can't be stored", e);
            }
            throw e;
        }
    }

    /** SQLSTATE class 22, data exception: no waiting will help. Everything else is the database's own trouble. */
    private static boolean isOfTheArticles(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("22");
    }

    private List<UUID> match(List<ArticleEnriched> batch, Connection connection)
            throws SQLException, InterruptedException {
        index.catchUp(connection);
        var standings = articles.standings(batch, connection);
        var current = batch.stream().filter(standings::isCurrent).toList();
        var news = current.stream().filter(ArticleEnriched::isNews).toList();
        var raised = matchers.match(news).stream().filter(standings::mayBeTold).toList();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        articles.store(current, now, connection);
        return alerts.store(raised, now, connection);
    }
}
