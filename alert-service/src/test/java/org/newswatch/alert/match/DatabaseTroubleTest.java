package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    @Test
    void everyAlertHasOneDeliveryPerChannelHoweverOftenItsArticleComes() throws SQLException {
        var key = Api.newSubscriber();
        var hook = Map.of("type", "webhook", "url", "http://127.0.0.1:59999/hook");
        var subscription = Api.subscribe(key, Map.of("name", "x", "query", "slipway", "channels", List.of(hook, hook)));
        var article = Enriched.titled("slipway");

        Broker.publish(article, article);
        Broker.publish(article);

        Api.awaitAlerts(key, subscription, "slipway");
        assertThat(channelsWithDeliveries(subscription)).containsExactly(0, 1);
    }

    private boolean waits(String subscription) throws SQLException {
        return count("select count(*) from alert where subscription_id = '" + subscription + "'") == 0;
    }

    private Set<Integer> channelsWithDeliveries(String subscription) throws SQLException {
        var positions = new TreeSet<Integer>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position, count(*) from delivery d join channel c"
                        + " on c.id = d.channel_id where c.subscription_id = '" + subscription
                        + "' group by position having count(*) = 1")) {
            while (row.next()) {
                positions.add(row.getInt(1));
            }
        }
        return positions;
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
