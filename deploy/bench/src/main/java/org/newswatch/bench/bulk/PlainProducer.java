package org.newswatch.bench.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What kafka-producer-perf-test does: one thread that sends records of one size as fast as the producer takes them, and
 * waits for the last acknowledgement. Its class is in no artifact that Maven Central has for this version.
 */
final class PlainProducer {

    static final String TOPIC = "bulk-baseline";

    private PlainProducer() {}

    /** @param settings those of ingest-service's producer */
    static void send(String bootstrapServers, Map<String, Object> settings, Lines lines, int records) throws Exception {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
            Future<?> last = send(producer, lines, failures);
            for (int i = 1; i < records; i++) {
                last = send(producer, lines, failures);
            }
            producer.flush();
            last.get();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the broker did not acknowledge all", failures.peek());
        }
    }

    private static Future<?> send(KafkaProducer<byte[], byte[]> producer, Lines lines, Queue<Exception> failures) {
        return producer.send(new ProducerRecord<>(TOPIC, lines.next()), (metadata, exception) -> {
            if (exception != null) {
                failures.add(exception);
            }
        });
    }
}
