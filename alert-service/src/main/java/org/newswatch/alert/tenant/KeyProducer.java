package org.newswatch.alert.tenant;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.AccessKeys;

/** The topic of keys as its owner sees it: makes it, and writes it. */
@ApplicationScoped
class KeyProducer {

    private static final ConfigEntry COMPACT =
            new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KeyProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Makes the topic if it is missing, and compacted if it is not: it must remember each key for ever. */
    void makeTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings())) {
            var topic = new NewTopic(AccessKeys.TOPIC, Optional.of(1), Optional.empty())
                    .configs(Map.of(COMPACT.name(), COMPACT.value()));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            compact();
        }
    }

    private void compact() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(settings())) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, AccessKeys.TOPIC);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(COMPACT, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    /** Returns when the broker has acknowledged all of them. */
    void send(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        var sent = records.stream().map(producer()::send).toList();
        for (var acknowledgement : sent) {
            acknowledgement.get();
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
