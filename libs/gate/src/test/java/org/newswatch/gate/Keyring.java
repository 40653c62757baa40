package org.newswatch.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Issues and revokes keys as alert-service does: by records. */
record Keyring(String bootstrapServers) {

    void issue(String key, String tenant, Set<String> roles) throws Exception {
        var names = roles.stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(","));
        publish(key, "{\"id\":\"key_%s\",\"tenant\":\"%s\",\"roles\":[%s]}".formatted(key, tenant, names));
    }

    void revoke(String key) throws Exception {
        publish(key, null);
    }

    void publish(String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var bytes = value == null ? null : value.getBytes(UTF_8);
            producer.send(new ProducerRecord<>(AccessKeys.TOPIC, AccessKeys.hash(key), bytes))
                    .get();
        }
    }
}
