package org.newswatch.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.local.KafkaAndPostgres;

@QuarkusTest
@WithTestResource(KafkaAndPostgres.class)
@WithTestResource(TestIssuer.class)
class TracedRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/traced", "/v1/traced/later"})
    void requestsAtOnceKeepEachTheirTrace(String path) throws Exception {
        var requests = IntStream.range(1, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> keeps(path, "%032x".formatted(i)))
                .toList();

        try (var clients = Executors.newFixedThreadPool(8)) {
            for (var kept : clients.invokeAll(requests)) {
                assertThat(kept.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-1-1-01", "\u00e9"})
    void anInvalidOneBeginsATrace(String traceparent) {
        assertThat(said("/v1/traced", traceparent)[0]).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    /** Its answer follows it, and what would be logged bears the same trace and span. */
    private static boolean keeps(String path, String id) {
        var said = said(path, "00-" + id + "-00f067aa0ba902b7-01");
        return said[0].startsWith("00-" + id + "-") && said[0].equals("00-" + said[1] + "-" + said[2] + "-01");
    }

    private static String[] said(String path, String traceparent) {
        return given().header("traceparent", traceparent)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split(" ", 3);
    }
}
