package org.newswatch.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.newswatch.ingest.Articles.article;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.trace.Trace;

class ArticlePublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    @Test
    void whatIsOnTheTopicIsPublishedThoughItCanNotBeCounted() {
        var publisher = publisher(new SimpleMeterRegistry() {
            @Override
            protected Counter newCounter(Meter.Id id) {
                return new Broken(id);
            }
        });

        publisher.publish(List.of(event("https://news.example/1"), event("https://news.example/2")));

        assertThat(producer.history()).extracting(ProducerRecord::topic).containsExactly("articles", "articles");
    }

    @Test
    void whatTheBrokerDidNotTakeIsNotCounted() {
        var registry = new SimpleMeterRegistry();
        producer.sendException = new TimeoutException("away");

        assertThatExceptionOfType(NotPublished.class)
                .isThrownBy(() -> publisher(registry).publish(List.of(event("https://news.example/1"))));

        assertThat(registry.get("newswatch.publish.articles").counters()).allMatch(counter -> counter.count() == 0);
    }

    private ArticlePublisher publisher(SimpleMeterRegistry registry) {
        return new ArticlePublisher(
                producer,
                new Topic("articles"),
                JsonMapper.builder().addModule(new JavaTimeModule()).build(),
                new PublishMetrics(registry));
    }

    private static ArticlePublisher.Outgoing event(String url) {
        return new ArticlePublisher.Outgoing(
                ArticleIngested.of(article(url, "News"), 1, List.of(), false, NOW), Trace.of(null));
    }

    /** A counter that fails. */
    private record Broken(Meter.Id id) implements Counter {

        @Override
        public void increment(double amount) {
            throw new IllegalStateException("no counter");
        }

        @Override
        public double count() {
            return 0;
        }

        @Override
        public Meter.Id getId() {
            return id;
        }
    }

    private record Topic(String topic) implements PublishConfig {

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Map<String, String> producer() {
            return Map.of();
        }
    }
}
