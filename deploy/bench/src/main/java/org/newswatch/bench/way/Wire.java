package org.newswatch.bench.way;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.local.Client;

/**
 * Made-up articles of 300 to 600 words in four languages and scripts, no two alike, with the names of their readers in them. They
 * draw on as many words as a real agency uses, so that most words were met before.
 */
final class Wire {

    static final int LEMMAS = 10_000;

    private static final int SOURCES = 200;

    private final News news = new News(News.SEED, LEMMAS);
    private final String run;
    private final String key;

    /**
     * @param run sets the addresses of this run apart
     * @param key a publisher's
     */
    Wire(String run, String key) {
        this.run = run;
        this.key = key;
    }

    /** What stands before the article's number in its address. */
    String addressStart() {
        return "https://way.example/" + run + "/";
    }

    /** A request as it goes over the wire, head and body. */
    byte[] post(int article) {
        return request("/v1/articles", key, bytes(fields(article)));
    }

    /** The same body for the bare chain. */
    byte[] barePost(int article) {
        return request("/?" + article, key, bytes(fields(article)));
    }

    /** The event that ingest-service makes of it. */
    ProducerRecord<String, byte[]> event(int article) {
        var event = fields(article);
        event.put("id", run + "-" + article);
        event.put("version", 1);
        event.put("publishedAt", "2026-11-22T08:00:00Z");
        event.put("ingestedAt", "2026-11-22T08:00:01Z");
        var record = new ProducerRecord<>("articles-ingested", run + "-" + article, bytes(event));
        record.headers().add("ce_type", "org.newswatch.article.ingested.v1".getBytes(UTF_8));
        return record;
    }

    static byte[] request(String path, String key, byte[] body) {
        var head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + key + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(UTF_8);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private Map<String, Object> fields(int number) {
        var article = news.article(number);
        var fields = new LinkedHashMap<String, Object>();
        fields.put("url", addressStart() + number);
        fields.put("title", article.title());
        fields.put("body", withNames(article.body(), number));
        fields.put("language", article.language());
        fields.put(
                "source",
                Map.of("name", "Site " + number % SOURCES, "url", "https://site-" + number % SOURCES + ".example"));
        return fields;
    }

    /** Each name in a sentence of its own, after one of the first. */
    private static String withNames(String body, int number) {
        var text = new StringBuilder(body);
        int at = 0;
        for (int reader : Readers.of(number)) {
            at = Math.max(0, text.indexOf(". ", at));
            var sentence = ". " + Readers.name(reader) + " was there";
            text.insert(at, sentence);
            at += sentence.length() + 1;
        }
        return text.toString();
    }

    private static byte[] bytes(Map<String, Object> fields) {
        try {
            return Client.JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article is made of texts", e);
        }
    }
}
