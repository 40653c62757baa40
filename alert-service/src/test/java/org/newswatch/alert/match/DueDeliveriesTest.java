package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class DueDeliveriesTest {

    private static final Map<String, Object> NOBODY_LISTENS =
            Map.of("type", "webhook", "url", "http://127.0.0.1:59999/hook");

    @Inject
    AgroalDataSource database;

    private String key;
    private String subscription;

    @BeforeEach
    void subscriberWithTwoChannels() {
        key = Api.newSubscriber();
        subscription = Api.subscribe(
                key, Map.of("name", "x", "query", "slipway", "channels", List.of(NOBODY_LISTENS, NOBODY_LISTENS)));
    }

    @Test
    void everyAlertHasOnePerChannelHoweverOftenItsArticleComes() throws SQLException {
        var article = Enriched.titled("slipway");

        Broker.publish(article, article);
        Broker.publish(article);

        Api.awaitAlerts(key, subscription, "slipway");
        assertThat(channelsOfDeliveries()).containsExactly(0, 1);
    }

    @Test
    void theyEndWithTheSubscription() throws SQLException {
        Broker.publish(Enriched.titled("slipway"));
        Api.awaitAlerts(key, subscription, "slipway");

        Api.with(key).delete("/v1/subscriptions/" + subscription).then().statusCode(204);

        assertThat(channelsOfDeliveries()).isEmpty();
    }

    private List<Integer> channelsOfDeliveries() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select c.position from delivery d
                        join alert a on a.id = d.alert_id left join channel c on c.id = d.channel_id
                        where a.subscription_id = ? order by c.position
                        """)) {
            statement.setObject(1, UUID.fromString(subscription));
            try (var row = statement.executeQuery()) {
                var positions = new ArrayList<Integer>();
                while (row.next()) {
                    positions.add(row.getInt(1));
                }
                return positions;
            }
        }
    }
}
