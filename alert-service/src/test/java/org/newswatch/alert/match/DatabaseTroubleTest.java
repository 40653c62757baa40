package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class DatabaseTroubleTest {

    @Inject
    AgroalDataSource database;

    @Test
    void articlesWaitForTheDatabaseAndNoneDies() throws SQLException {
        var key = Api.newSubscriber();
        var subscription = Api.subscribe(key, Map.of("name", "x", "query", "drawbridge"));
        int dead = Broker.read("articles-enriched-dead").size();

        execute("alter table article rename to article_away");
        try {
            Broker.publish(Enriched.titled("drawbridge"));
            Awaitility.await().during(Duration.ofSeconds(1)).until(() -> waits(subscription));
        } finally {
            execute("alter table article_away rename to article");
        }

        Api.awaitAlerts(key, subscription, "drawbridge");
        assertThat(Broker.read("articles-enriched-dead")).hasSize(dead);
    }

    private boolean waits(String subscription) throws SQLException {
        return count("select count(*) from alert where subscription_id = '" + subscription + "'") == 0;
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
