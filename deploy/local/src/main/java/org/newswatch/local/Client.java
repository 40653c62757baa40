package org.newswatch.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the services' HTTP interfaces, with one key. */
public final class Client implements AutoCloseable {

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String key;

    public Client(String key) {
        this.key = key;
    }

    /** What came back: the status and the body, which is a missing node where it is no JSON. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(URI service, String path) throws IOException {
        return send(request(service, path).GET());
    }

    public Answer delete(URI service, String path) throws IOException {
        return send(request(service, path).DELETE());
    }

    /** Posts a value as JSON. */
    public Answer post(URI service, String path, Object value) throws IOException {
        return post(service, path, "application/json", JSON.writeValueAsString(value));
    }

    public Answer post(URI service, String path, String type, String body) throws IOException {
        return send(request(service, path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
