package org.newswatch.ingest.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.newswatch.ingest.Client.post;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.newswatch.ingest.Client;
import org.newswatch.ingest.IngestTest;
import org.newswatch.ingest.IngestTopic;

@IngestTest
class NdjsonUploadTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/v1/articles")
    URI articles;

    @RegisterExtension
    final IngestTopic topic = IngestTopic.ofEachTest();

    @Test
    void manyLinesGoInAndOnlyCountsComeBack() {
        var lines = IntStream.range(0, 1_200)
                .mapToObj(i -> line("many-" + i, "Line " + i))
                .collect(Collectors.joining("\n"));

        post(NDJSON, lines + "\n")
                .statusCode(200)
                .body("accepted", equalTo(1_200))
                .body("rejected", equalTo(0))
                .body("results", empty());
        post(NDJSON, lines).statusCode(200).body("duplicate", equalTo(1_200));

        assertThat(topic.records()).hasSize(1_200);
    }

    @Test
    void badLinesAreRejectedAloneWithTheirIndexAndReason() {
        var lines = List.of(
                line("alone-0", "Good"),
                "{\"url\": ",
                "{\"url\": \"https://lines.example/x\"}",
                "",
                "{\"url\": \"nowhere\", \"title\": \"T\"}",
                "{\"url\": \"https://lines.example/x\", \"title\": \"T\", \"colour\": 1}",
                "[]",
                "{\"url\": \"https://lines.example/x\", \"title\": \"" + "t".repeat(6 * MEGABYTE) + "\"}",
                line("alone-8", "Good\\u0000 \\ud800!"));

        post(NDJSON, String.join("\n", lines))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(6))
                .body("results.index", equalTo(List.of(1, 2, 4, 5, 6, 7)))
                .body("results[0].problem.detail", containsString("JSON"))
                .body("results[1].problem.errors[0].field", equalTo("title"))
                .body("results[2].problem.errors[0].field", equalTo("url"))
                .body("results[3].problem.errors[0].message", equalTo("unknown field"))
                .body("results[5].problem.status", equalTo(413));

        assertThat(topic.titles()).containsExactlyInAnyOrder("Good", "Good \uFFFD!");
    }

    @Test
    void anUploadLargerThanAnyBodyStreamsThrough() throws Exception {
        var line = line("stream", "Streamed").replace("}", ", \"body\": \"" + "b".repeat(MEGABYTE / 2) + "\"}\n");
        var request = HttpRequest.newBuilder(articles)
                .header("Authorization", Client.bearer())
                .header("Content-Type", NDJSON)
                .POST(BodyPublishers.ofInputStream(() -> repeated(line, 80)))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.body()).contains("\"accepted\":1,\"updated\":0,\"duplicate\":79,\"rejected\":0");
        }
        assertThat(topic.titles()).containsExactly("Streamed");
    }

    @Test
    void ofAnUploadThatBreaksOffHalfALineIsNeverTaken() throws Exception {
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> line("broken-off-" + i, "Whole") + "\n")
                .collect(Collectors.joining());
        var head = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Client.bearer()
                + "\r\nContent-Type: " + NDJSON + "\r\nContent-Length: 9999999\r\n\r\n";
        var titles = new ArrayList<String>();

        try (var socket = new Socket(articles.getHost(), articles.getPort())) {
            socket.getOutputStream().write((head + lines).getBytes(UTF_8));
            socket.getOutputStream().write(line("broken-off", "Half").getBytes(UTF_8));
            await().until(() -> titles.addAll(topic.titles()) && titles.size() == 500);
        }
        post(NDJSON, line("after", "After")).statusCode(200).body("accepted", equalTo(1));

        assertThat(topic.titles()).containsExactly("After");
        assertThat(titles).containsOnly("Whole");
    }

    @Test
    void blankLinesAreNoArticles() {
        post(NDJSON, "\n  \r\n" + " ".repeat(MEGABYTE) + "\n" + line("blank", "One") + "\n\n")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(0));
    }

    private static InputStream repeated(String text, int times) {
        var one = text.getBytes(UTF_8);
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, times)
                .mapToObj(i -> (InputStream) new ByteArrayInputStream(one))
                .toList()));
    }

    private static String line(String page, String title) {
        return "{\"url\": \"https://lines.example/%s\", \"title\": \"%s\"}".formatted(page, title);
    }
}
