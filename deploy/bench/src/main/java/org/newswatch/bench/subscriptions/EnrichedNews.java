package org.newswatch.bench.subscriptions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.local.Client;

/** Articles as enrich-service publishes them, each new and a story of its own; the same texts come again and again. */
final class EnrichedNews implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final List<Article> articles;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private int next;

    EnrichedNews(String bootstrapServers, List<Article> articles) {
        this.articles = articles;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** So many of the articles, from the first on. */
    List<ProducerRecord<String, byte[]>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record(articles.get(i % articles.size())))
                .toList();
    }

    ProducerRecord<String, byte[]> record(Article article) {
        var id = run + "-" + next++;
        var tag = article.language();
        var event = new LinkedHashMap<String, Object>();
        event.put("id", id);
        event.put("version", 1);
        event.put("url", "https://harbour-post.example/" + id);
        event.put("title", article.title());
        event.put("body", article.body());
        event.put("source", Map.of("name", "Harbour Post", "url", "https://harbour-post.example"));
        event.put("ingestedAt", "2026-11-22T08:00:01Z");
        event.put("language", Map.of("code", tag.substring(0, 2), "script", script(tag), "confidence", 0.98));
        event.put("topics", List.of());
        event.put("story", Map.of("id", id, "articles", 1));
        event.put("enrichedAt", "2026-11-22T08:00:02Z");
        try {
            var record = new ProducerRecord<>("articles-enriched", id, Client.JSON.writeValueAsBytes(event));
            record.headers().add("ce_type", "org.newswatch.article.enriched.v1".getBytes(UTF_8));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can't be written as JSON", e);
        }
    }

    private static String script(String tag) {
        return tag.equals("ru") || tag.endsWith("Cyrl") ? "Cyrl" : "Latn";
    }

    /** Sends them, and returns the last article's id of each partition. */
    String[] send(List<ProducerRecord<String, byte[]>> records) throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
        var last = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < sent.size(); i++) {
            last.put(sent.get(i).get().partition(), records.get(i).key());
        }
        return last.values().toArray(String[]::new);
    }

    @Override
    public void close() {
        producer.close();
    }
}
