package org.newswatch.e2e.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.newswatch.e2e.RunningStack;
import org.newswatch.local.Client;

/** What happens around the console while somebody reads it. */
final class Desk {

    private static final Client ADMINISTRATOR = new Client(RunningStack.get().adminKey());

    private Desk() {}

    static URI console() {
        return RunningStack.get().addresses().alert();
    }

    static String adminKey() {
        return RunningStack.get().adminKey();
    }

    /** The key of somebody who may all in a tenant of their own but administer it. */
    static String newKey() {
        try {
            var tenant = ADMINISTRATOR.post(console(), "/v1/tenants", Map.of("name", "Desk"));
            var key = ADMINISTRATOR.post(
                    console(),
                    "/v1/keys",
                    Map.of(
                            "tenant",
                            tenant.body().path("id").asText(),
                            "name",
                            "desk",
                            "roles",
                            List.of("publisher", "subscriber", "editor")));
            assertThat(key.status()).isEqualTo(201);
            return key.body().path("key").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void submit(String title, String body) {
        try {
            var answer = ADMINISTRATOR.post(
                    RunningStack.get().addresses().ingest(),
                    "/v1/articles",
                    Map.of(
                            "url",
                            "https://danube-wire.example/" + UUID.randomUUID(),
                            "title",
                            title,
                            "body",
                            body,
                            "summary",
                            body,
                            "language",
                            "en",
                            "source",
                            Map.of("name", "Danube Wire")));
            assertThat(answer.status()).isEqualTo(202);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void submitAll(List<Map<String, Object>> articles) {
        try {
            var answer = ADMINISTRATOR.post(RunningStack.get().addresses().ingest(), "/v1/articles", articles);
            assertThat(answer.body().path("accepted").asInt()).isEqualTo(articles.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the local stack shows itself with. */
    static void submitSampleNews() {
        try (var news = Objects.requireNonNull(Client.class.getResourceAsStream("sample-news.ndjson"))) {
            for (var line : new String(news.readAllBytes(), UTF_8).split("\\R")) {
                ADMINISTRATOR.post(RunningStack.get().addresses().ingest(), "/v1/articles", Client.JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void gasArticle(String title) {
        submit(title, "Storage sites for natural gas are 94 percent full, the energy regulator said on Friday.");
    }

    static void subscribe(String key, Map<String, Object> draft) {
        try (var client = new Client(key)) {
            assertThat(client.post(console(), "/v1/subscriptions", draft).status())
                    .isEqualTo(201);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
