package org.newswatch.gate;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topic of keys whole at start and follows it: so every replica of every service knows every key, and no
 * service reads another's tables. No consumer group: each replica reads all of it.
 */
@ApplicationScoped
class AccessKeyFollower {

    private static final Logger LOG = Logger.getLogger(AccessKeyFollower.class);
    private static final TopicPartition KEYS = new TopicPartition(AccessKeys.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private final AccessKeyReader reader;
    private final AccessKeys keys = new AccessKeys();
    private volatile boolean stopped;

    AccessKeyFollower(@Identifier("default-kafka-broker") Map<String, Object> kafka, AccessKeyReader reader) {
        this.kafka = kafka;
        this.reader = reader;
    }

    @Produces
    @Singleton
    AccessKeys keys() {
        return keys;
    }

    /** Whether all keys issued before the start are known, and there are any. */
    boolean isReady() {
        return keys.isWhole() && !keys.isEmpty();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("access-keys").start(this::follow);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void follow() {
        while (!stopped) {
            try (var consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                readWhole(consumer);
                while (!stopped) {
                    consumer.poll(POLL).forEach(this::apply);
                }
            } catch (KafkaException e) {
                LOG.warnf("the topic of keys can't be read, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void readWhole(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(KEYS));
        consumer.seekToBeginning(List.of(KEYS));
        long end = requireNonNull(consumer.endOffsets(List.of(KEYS)).get(KEYS));
        var read = new HashMap<String, Caller>();
        while (consumer.position(KEYS) < end && !stopped) {
            for (var record : consumer.poll(POLL)) {
                if (record.value() == null) {
                    read.remove(record.key());
                } else {
                    reader.read(record).ifPresent(caller -> read.put(record.key(), caller));
                }
            }
        }
        keys.become(read);
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            keys.revoke(record.key());
        } else {
            reader.read(record).ifPresent(caller -> keys.issue(record.key(), caller));
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // Made by its owner, compacted: a topic that came to be by reading it would not be.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return settings;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
