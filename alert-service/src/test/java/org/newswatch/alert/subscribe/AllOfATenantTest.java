package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

@Service
class AllOfATenantTest {

    private static final Map<String, Object> AWAY = Map.of("type", "webhook", "url", "http://127.0.0.1:40009/away");

    @Test
    void whatAllSubscriptionsToldIsReadPageByPageNewestFirst() {
        var key = Api.newSubscriber();
        var gas = Api.subscribe(key, Map.of("name", "Gas", "query", "allgas", "channels", List.of(AWAY)));
        var oil = Api.subscribe(key, Map.of("name", "Oil", "query", "alloil", "channels", List.of(AWAY)));
        Broker.publish(Enriched.titled("allgas one"));
        Api.awaitAlerts(key, gas, "allgas one");
        Broker.publish(Enriched.titled("alloil two"));
        Api.awaitAlerts(key, oil, "alloil two");

        var alerts = get(key, "/v1/alerts?limit=1");
        var rest = get(key, "/v1/alerts?limit=1&cursor=" + alerts.getString("next"));
        var deliveries = get(key, "/v1/deliveries?limit=1");
        var others = get(key, "/v1/deliveries?limit=1&cursor=" + deliveries.getString("next"));

        assertThat(alerts.getList("items.article.title")).containsExactly("alloil two");
        assertThat(rest.getList("items.article.title")).containsExactly("allgas one");
        assertThat(rest.getString("next")).isNull();
        assertThat(deliveries.getList("items.alert.title")).containsExactly("alloil two");
        assertThat(others.getList("items.alert.title")).containsExactly("allgas one");
    }

    @Test
    void anotherTenantReadsNothingOfIt() {
        var key = Api.newSubscriber();
        var mine = Api.subscribe(key, Map.of("name", "Mine", "query", "onlymine", "channels", List.of(AWAY)));
        Broker.publish(Enriched.titled("onlymine"));
        Api.awaitAlerts(key, mine, "onlymine");

        var other = Api.newSubscriber();

        assertThat(get(other, "/v1/alerts").getList("items")).isEmpty();
        assertThat(get(other, "/v1/deliveries").getList("items")).isEmpty();
    }

    private static JsonPath get(String key, String path) {
        return Api.with(key).get(path).then().statusCode(200).extract().jsonPath();
    }
}
