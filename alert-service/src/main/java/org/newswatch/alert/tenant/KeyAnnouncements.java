package org.newswatch.alert.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.newswatch.gate.AccessKeys;
import org.newswatch.gate.Refused;

/** Tells all services which keys are good. Each method returns when the broker has acknowledged. */
@ApplicationScoped
class KeyAnnouncements {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final KeyProducer producer;
    private final ObjectMapper json;

    KeyAnnouncements(KeyProducer producer, ObjectMapper json) {
        this.producer = producer;
        this.json = json;
    }

    void issued(List<AccessKey> keys) {
        send(keys.stream().map(this::announcement).toList());
    }

    void revoked(List<AccessKey> keys) {
        withdrawn(keys.stream().map(key -> key.hash).toList());
    }

    /** @param hashes of keys that are good no longer */
    void withdrawn(Collection<String> hashes) {
        send(hashes.stream().map(KeyAnnouncements::tombstone).toList());
    }

    private ProducerRecord<String, byte[]> announcement(AccessKey key) {
        try {
            var event = AccessKeyIssued.of(key);
            var record = new ProducerRecord<>(AccessKeys.TOPIC, key.hash, json.writeValueAsBytes(event));
            event.headers(key.hash, key.createdAt)
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key's announcement can't be written", e);
        }
    }

    private static ProducerRecord<String, byte[]> tombstone(String hash) {
        return new ProducerRecord<>(AccessKeys.TOPIC, hash, null);
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            producer.send(records);
        } catch (ExecutionException | KafkaException e) {
            throw Refused.unavailable("the broker is away, so no service would learn of the key", AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unavailable("the service is stopping", AGAIN);
        }
    }
}
