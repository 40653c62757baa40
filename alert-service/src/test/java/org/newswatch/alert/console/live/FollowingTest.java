package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;
import org.newswatch.alert.console.Browser;

@Service
class FollowingTest {

    @Test
    void anOpenPageEndsWithTheSession() throws Exception {
        var browser = Browser.signedIn(Api.newSubscriber());

        endsAfter(browser, () -> browser.send("/sign-out", Map.of()).then().statusCode(303));
    }

    @Test
    void anOpenPageEndsWithTheKey() throws Exception {
        var issued = Api.issue(Api.newTenant(), "subscriber").extract();
        var browser = Browser.signedIn(issued.path("key"));

        endsAfter(browser, () -> Api.administrator()
                .delete("/v1/keys/" + issued.path("id"))
                .then()
                .statusCode(204));
    }

    /** Several heartbeats go by before: it is open for as long as nothing ends it. */
    private static void endsAfter(Browser browser, Runnable ending) throws IOException, InterruptedException {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/live/events");
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Cookie", browser.cookie())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            var over = CompletableFuture.runAsync(() -> drain(answer.body()));
            await().during(Duration.ofSeconds(2)).until(() -> !over.isDone());

            ending.run();

            await().atMost(Duration.ofSeconds(10)).until(over::isDone);
            client.shutdownNow();
        }
    }

    private static void drain(InputStream events) {
        try (events) {
            events.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // It is over all the same.
        }
    }
}
