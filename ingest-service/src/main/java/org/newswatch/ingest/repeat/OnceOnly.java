package org.newswatch.ingest.repeat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Callers;

/** Does what a request under an Idempotency-Key asks for once, and answers its repetitions from what was kept. */
@ApplicationScoped
public class OnceOnly {

    /** Of an answer that is too long to be kept whole, so many rejected articles are. */
    public static final int KEPT_REJECTIONS = 100;

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";

    private final Repeats repeats;
    private final Callers callers;
    private final ObjectMapper json;

    OnceOnly(Repeats repeats, Callers callers, ObjectMapper json) {
        this.repeats = repeats;
        this.callers = callers;
        this.json = json;
    }

    /**
     * @param work reads the whole body that it gets, and returns what is to be answered, or refuses
     * @param route tells requests apart that have the same body and mean another thing, parameters included
     */
    public RestResponse<?> answer(
            HttpHeaders headers, String route, InputStream body, Function<InputStream, RestResponse<?>> work) {
        var turn = turn(headers, route);
        if (turn.isEmpty()) {
            return work.apply(body);
        }
        return turn.get()
                .before(body)
                .<RestResponse<?>>map(OnceOnly::again)
                .orElseGet(() -> first(turn.get(), body, work));
    }

    /** Whether the request names a key, so that {@link #answer} and {@link #turn} look into the database. */
    public boolean isAsked(HttpHeaders headers) {
        var keys = headers.getRequestHeader(KEY);
        return keys != null && !keys.isEmpty();
    }

    /** The turn of a request that names a key. */
    public Optional<Turn> turn(HttpHeaders headers, String route) {
        return isAsked(headers)
                ? repeats.turn(headers.getRequestHeader(KEY), callers.current().tenant(), route)
                : Optional.empty();
    }

    /** Keeps the answer, a long one without its details. */
    public void keep(Turn turn, int status, @Nullable Object answer) {
        byte[] kept = bytes(answer);
        if (kept.length > repeats.longestAnswer()) {
            kept = bytes(shortened(answer));
        }
        if (kept.length > repeats.longestAnswer()) {
            turn.release();
        } else {
            turn.keep(status, kept);
        }
    }

    /** What was answered before, to be told in another form. */
    public <T> T read(Turn.Answer kept, Class<T> type) {
        try {
            return json.readerFor(type).readValue(kept.json());
        } catch (IOException e) {
            throw new IllegalStateException("a kept answer can't be read", e);
        }
    }

    public static <T> ResponseBuilder<T> replayed(ResponseBuilder<T> response) {
        return response.header(REPLAYED, "true");
    }

    private static RestResponse<?> again(Turn.Answer kept) {
        return replayed(ResponseBuilder.<byte[]>create(kept.status()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(kept.json())
                .build();
    }

    private RestResponse<?> first(Turn turn, InputStream body, Function<InputStream, RestResponse<?>> work) {
        try {
            var response = work.apply(turn.reading(body));
            keep(turn, response.getStatus(), response.getEntity());
            return response;
        } catch (RuntimeException e) {
            turn.release();
            throw e;
        }
    }

    private Object shortened(@Nullable Object answer) {
        JsonNode brief = json.valueToTree(answer);
        if (brief.path("results") instanceof ArrayNode results) {
            var rejected = results.valueStream()
                    .filter(result -> result.hasNonNull("problem"))
                    .limit(KEPT_REJECTIONS)
                    .toList();
            results.removeAll().addAll(List.copyOf(rejected));
        }
        return brief;
    }

    private byte[] bytes(@Nullable Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer must have a JSON form", e);
        }
    }
}
