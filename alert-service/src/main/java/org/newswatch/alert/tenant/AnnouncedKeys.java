package org.newswatch.alert.tenant;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.newswatch.gate.AccessKeys;

/** The topic of keys as it stands: what every gate takes for good, whatever the table says. */
@ApplicationScoped
class AnnouncedKeys {

    private static final TopicPartition KEYS = new TopicPartition(AccessKeys.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final Map<String, Object> kafka;

    AnnouncedKeys(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** The hashes of keys whose last announcement was made before this time and not withdrawn since. */
    Set<String> before(Instant time) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(KEYS));
            consumer.seekToBeginning(List.of(KEYS));
            long end = requireNonNull(consumer.endOffsets(List.of(KEYS)).get(KEYS));
            long deadline = System.nanoTime() + AT_MOST.toNanos();
            var hashes = new HashSet<String>();
            while (consumer.position(KEYS) < end) {
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("the topic of keys could not be read within " + AT_MOST);
                }
                for (var record : consumer.poll(POLL)) {
                    if (record.value() != null && record.timestamp() < time.toEpochMilli()) {
                        hashes.add(record.key());
                    } else {
                        hashes.remove(record.key());
                    }
                }
            }
            return hashes;
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
