package org.newswatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newswatch.local.Addresses;
import org.newswatch.local.Client;

class TenantsTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Addresses addresses = RunningStack.get().addresses();
    private final Client administrator = new Client(RunningStack.get().adminKey());

    @AfterEach
    void close() {
        administrator.close();
    }

    @Test
    void anothersSubscriptionIsNotThere() throws IOException {
        var mine = subscription(administrator);

        try (var other = new Client(key("Other desk").value())) {
            var path = "/v1/subscriptions/" + mine;
            assertThat(other.get(addresses.alert(), path).status()).isEqualTo(404);
            assertThat(other.delete(addresses.alert(), path).status()).isEqualTo(404);
            assertThat(other.get(addresses.alert(), path + "/alerts").status()).isEqualTo(404);
            assertThat(other.get(addresses.alert(), "/v1/subscriptions").body().toString())
                    .doesNotContain(mine);
            assertThat(administrator.get(addresses.alert(), path).status()).isEqualTo(200);
        }
    }

    @Test
    void aKeyWorksAndStopsWorkingOnEveryServiceWithinASecond() throws IOException {
        var key = key("Short-lived desk");
        try (var desk = new Client(key.value())) {
            await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(statuses(desk))
                    .containsExactly(202, 200, 200));

            var revoked = administrator.delete(addresses.alert(), "/v1/keys/" + key.id());

            assertThat(revoked.status()).isBetween(200, 204);
            await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(statuses(desk))
                    .containsExactly(401, 401, 401));
        }
    }

    @Test
    void withoutAKeyNothingIsAnswered() throws IOException {
        try (var stranger = new Client("nw_no_such_key")) {
            assertThat(statuses(stranger)).containsExactly(401, 401, 401);
        }
    }

    private record Key(String id, String value) {}

    /** A key of a new tenant, good for everything but administration. */
    private Key key(String tenant) throws IOException {
        var made = administrator.post(addresses.alert(), "/v1/tenants", Map.of("name", tenant));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        var key = administrator.post(
                addresses.alert(),
                "/v1/keys",
                Map.of(
                        "tenant", made.body().path("id").asText(),
                        "name", "test",
                        "roles", List.of("publisher", "subscriber", "editor")));
        assertThat(key.status()).as("%s", key.body()).isEqualTo(201);
        return new Key(key.body().path("id").asText(), key.body().path("key").asText());
    }

    private String subscription(Client client) throws IOException {
        var answer = client.post(
                addresses.alert(),
                "/v1/subscriptions",
                Map.of(
                        "name", "mine",
                        "query", "unheardof",
                        "channels", List.of(Map.of("type", "webhook", "url", "http://127.0.0.1:21079/hook"))));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    /** What ingest, enrich and alert answer to this client. */
    private List<Integer> statuses(Client client) throws IOException {
        var article = Articles.article("tenants-" + System.nanoTime(), 1);
        return Stream.of(
                        client.post(addresses.ingest(), "/v1/articles", article),
                        client.post(addresses.enrich(), "/v1/analyze", Map.of("title", "Natural gas prices fall")),
                        client.get(addresses.alert(), "/v1/subscriptions"))
                .map(Client.Answer::status)
                .toList();
    }
}
