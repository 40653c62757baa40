package org.newswatch.enrich;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.newswatch.gate.AccessKeys;

/** A bearer key, issued as alert-service does it: by a record. */
public final class Key {

    private Key() {}

    public static String issue(String bootstrapServers, String key, String role) {
        return issue(bootstrapServers, key, "default", role);
    }

    public static String issue(String bootstrapServers, String key, String tenant, String role) {
        var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            var value = "{\"id\":\"key_%s\",\"tenant\":\"%s\",\"roles\":[\"%s\"]}".formatted(key, tenant, role);
            producer.send(new ProducerRecord<>("access-keys", AccessKeys.hash(key), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        return "Bearer " + key;
    }
}
