package org.newswatch.kubernetes.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.local.Client;
import org.newswatch.local.Container;
import org.newswatch.local.ImageStack;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ImagesTest {

    /** What the chart gives a pod to stop. */
    private static final Duration GRACE = Duration.ofSeconds(45);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, Container> CONTAINERS = new HashMap<>();
    private static ImageStack stack;

    @BeforeAll
    static void start() {
        stack = Images.stack("images-ground", 22_080);
        stack.migrateAll();
        ImageStack.SERVICES.forEach(ImagesTest::start);
        CONTAINERS.values().forEach(Container::awaitReady);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    private static Container start(String service) {
        var container = stack.start(service, Images.MEMORY, Map.of());
        CONTAINERS.put(service, container);
        return container;
    }

    @Test
    void nothingAcceptedIsLostWhenEachServiceStopsInTheMiddleOfWork() throws Exception {
        try (var flow = new Newsflow(stack)) {
            for (var service : ImageStack.SERVICES) {
                int before = flow.told().size();
                await().atMost(PATIENCE).until(() -> flow.told().size() > before + 100);
                var container = CONTAINERS.get(service);
                var most = container.memory().most();

                var stopping = Instant.now();
                int code = container.stop(GRACE);
                var took = Duration.between(stopping, Instant.now());

                System.out.printf("%s used %d MiB at most and stopped within %d ms%n", service, most, took.toMillis());
                assertThat(code).as(container.log()).isIn(0, 143);
                assertThat(container.ranOutOfMemory()).isFalse();
                start(service).awaitReady();
            }
            flow.stop();

            await().atMost(PATIENCE).until(() -> flow.told().keySet().containsAll(flow.accepted()));
            assertThat(flow.accepted()).hasSizeGreaterThan(300);
            assertThat(flow.told().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            System.out.printf(
                    "%d accepted, %d told, lost 0, refused %s%n",
                    flow.accepted().size(), flow.told().size(), flow.refused());
        }
    }

    @Test
    void stoppedServiceSaysSoAndAnswersUntilAllHaveHeard() throws Exception {
        var ingest = CONTAINERS.get("ingest-service");

        ingest.terminate();
        await().atMost(Duration.ofSeconds(2)).until(() -> ingest.status("/q/health/ready") == 503);
        int live = ingest.status("/q/health/live");
        var answer = get(ingest.address().resolve("/v1/feeds"));
        int code = ingest.awaitEnd();
        start("ingest-service").awaitReady();

        assertThat(live).isEqualTo(200);
        assertThat(answer.statusCode()).as("as ever").isEqualTo(200);
        assertThat(answer.headers().firstValue("Connection"))
                .as("for the next request")
                .contains("close");
        assertThat(code).isIn(0, 143);
    }

    @Test
    void serviceStopsInTimeThoughKafkaAndTheDatabaseAreAway() throws Exception {
        try (var flow = new Newsflow(stack)) {
            await().atMost(PATIENCE).until(() -> flow.told().size() > 50);
            stack.killKafka();
            stack.stopPostgres();
            var codes = new HashMap<String, Integer>();
            try {
                CONTAINERS.entrySet().parallelStream().forEach(each -> {
                    int code = each.getValue().stop(GRACE);
                    synchronized (codes) {
                        codes.put(each.getKey(), code);
                    }
                });
            } finally {
                stack.restorePostgres();
                stack.restoreKafka();
                ImageStack.SERVICES.forEach(ImagesTest::start);
                CONTAINERS.values().forEach(Container::awaitReady);
            }
            flow.stop();

            await().atMost(PATIENCE).until(() -> flow.told().keySet().containsAll(flow.accepted()));
            assertThat(codes).hasSize(3).allSatisfy((service, code) -> assertThat(code)
                    .isIn(0, 143));
        }
    }

    @Test
    void streamEndsWholeSoThatItsClientComesBack() throws Exception {
        var alert = CONTAINERS.get("alert-service");
        try (var client = new Client(stack.adminKey());
                var http = HttpClient.newHttpClient()) {
            var subscription =
                    client.post(alert.address(), "/v1/subscriptions", Map.of("name", "stream", "query", "stream"));
            var stream = alert.address()
                    .resolve("/v1/alerts/stream?subscription="
                            + subscription.body().path("id").asText());
            var request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + stack.adminKey())
                    .build();
            try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
                alert.terminate();

                // A connection that was cut would be an error.
                assertThat(lines.toList()).anyMatch(line -> line.contains("alerts of"));
            }
            assertThat(alert.isRunning()).as("it ended the stream by itself").isTrue();
            assertThat(alert.awaitEnd()).isIn(0, 143);
        } finally {
            start("alert-service").awaitReady();
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        // HTTP/2 has no such header: there a connection says goodbye by itself.
        var request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + stack.adminKey())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void livenessAsksNeitherKafkaNorTheDatabaseAndReadinessDoes() throws IOException {
        stack.stopPostgres();
        stack.killKafka();
        try {
            CONTAINERS.values().forEach(container -> {
                await().atMost(PATIENCE).until(() -> container.status("/q/health/ready") == 503);
                assertThat(container.status("/q/health/live"))
                        .as(container.name())
                        .isEqualTo(200);
            });
        } finally {
            stack.restorePostgres();
            stack.restoreKafka();
        }

        CONTAINERS.values().forEach(Container::awaitReady);
    }
}
