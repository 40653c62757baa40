package org.newswatch.alert.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.egress.Ports;
import org.newswatch.egress.Request;
import org.newswatch.egress.Response;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;

/**
 * Asks the other services, each time with the key that the reader signed in with. Their addresses come from the operator, so private
 * ones are as good as others here: users name none of them.
 */
@Singleton
public class Peers {

    private static final int MOST = 8 << 20;
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    /** What a page shows beside its matter. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Egress egress = new Egress(EgressRules.of("0.0.0.0/0,::/0").withPorts(Ports.parse("1-65535")));
    private final Visits visits;
    private final ConsoleConfig config;
    private final ObjectMapper json;

    Peers(Visits visits, ConsoleConfig config, ObjectMapper json) {
        this.visits = visits;
        this.config = config;
        this.json = json;
    }

    @PreDestroy
    void close() {
        egress.close();
    }

    public JsonNode ingest(String method, String path, String type, byte[] body) {
        return ask(config.ingest(), method, path, type, body);
    }

    public JsonNode enrich(String method, String path, String type, byte[] body) {
        return ask(config.enrich(), method, path, type, body);
    }

    /** The version that ingest-service says in its OpenAPI document; empty where it does not answer soon. */
    public Optional<String> ingestVersion() {
        return version(config.ingest());
    }

    /** The same of enrich-service. */
    public Optional<String> enrichVersion() {
        return version(config.enrich());
    }

    private Optional<String> version(URI service) {
        var address = address(service, "/q/openapi?format=json");
        try {
            var answer = egress.send(new Request("GET", address, Map.of(), new byte[0], SOON, MOST));
            var version =
                    json.readTree(answer.body()).path("info").path("version").asText("");
            return answer.status() == 200 && !version.isEmpty() ? Optional.of(version) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static URI address(URI service, String path) {
        return URI.create(service.toString().replaceAll("/+$", "") + path);
    }

    /** A refusal of the other service is one of this page, in its words. */
    private JsonNode ask(URI service, String method, String path, String type, byte[] body) {
        var key = visits.current().signedIn().key();
        var headers = body.length == 0
                ? Map.of("Authorization", "Bearer " + key, "Accept", "application/json")
                : Map.of("Authorization", "Bearer " + key, "Accept", "application/json", "Content-Type", type);
        var address = address(service, path);
        try {
            var answer = egress.send(new Request(method, address, headers, body, config.patience(), MOST));
            var said = answer.body().length == 0 ? json.missingNode() : json.readTree(answer.body());
            if (answer.status() >= 400) {
                throw refused(answer, said);
            }
            return said;
        } catch (JsonProcessingException e) {
            throw Refused.unavailable("the service behind this page gave no good answer", COME_AGAIN);
        } catch (IOException e) {
            throw Refused.unavailable("the service behind this page does not answer", COME_AGAIN);
        }
    }

    private static RuntimeException refused(Response answer, JsonNode said) {
        var detail = said.path("detail").asText("HTTP " + answer.status());
        var errors = StreamSupport.stream(said.path("errors").spliterator(), false)
                .map(error -> new Problem.Error(
                        error.path("field").asText(), error.path("message").asText()))
                .toList();
        return switch (answer.status()) {
            case 401, 403 -> new ForbiddenException();
            case 404 -> Refused.notFound(detail);
            case 409 -> Refused.conflict(detail);
            case 413 -> Refused.tooLarge(detail);
            case 422 -> Refused.unprocessable(detail, List.copyOf(errors));
            case 429 -> Refused.tooManyRequests(detail, COME_AGAIN);
            default ->
                answer.status() < 500
                        ? Refused.invalid(detail, List.copyOf(errors))
                        : Refused.unavailable(detail, COME_AGAIN);
        };
    }
}
