package org.newswatch.bench.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.newswatch.local.Client;

/** Tenants of the service, made over its API, and a client of one of them. */
final class Subscribers implements AutoCloseable {

    private final Client administrator = new Client(AlertService.ADMIN_KEY);
    private final List<String> tenants = new ArrayList<>();
    private final Client asking;

    /** Makes so many tenants for subscriptions that are copied in, and one that subscribes over the API. */
    Subscribers(URI service, int tenants) throws IOException {
        for (int i = 0; i < tenants; i++) {
            this.tenants.add(tenant(service));
        }
        var key = created(administrator.post(
                        service,
                        "/v1/keys",
                        Map.of("tenant", tenant(service), "name", "desk", "roles", List.of("subscriber"))))
                .path("key")
                .asText();
        asking = new Client(key);
    }

    List<String> tenants() {
        return tenants;
    }

    /** The id of a subscription made over the API. */
    String subscribe(URI service, String query) throws IOException {
        return created(asking.post(service, "/v1/subscriptions", Map.of("name", "posted", "query", query)))
                .path("id")
                .asText();
    }

    private String tenant(URI service) throws IOException {
        return created(administrator.post(service, "/v1/tenants", Map.of("name", "Bench")))
                .path("id")
                .asText();
    }

    private static JsonNode created(Client.Answer answer) throws IOException {
        if (answer.status() != 201) {
            throw new IOException("refused: " + answer);
        }
        return answer.body();
    }

    @Override
    public void close() {
        administrator.close();
        asking.close();
    }
}
