package org.newswatch.enrich.reread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/**
 * One partition: first which event of each article is its last, then those events, batch by batch. Before a batch is
 * sent, what came to the partition's end meanwhile is looked through: an article that has a newer event is left to that
 * one. Where a newer event slips in between that look and the broker all the same, it is sent once more behind the retag:
 * so the last event of an article is always one of its latest version.
 */
final class PartitionRetag {

    private static final Logger LOG = Logger.getLogger(PartitionRetag.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicPartition partition;
    private final long from;
    private final long to;
    private final LatestOffsets latest;
    private final Difference difference;
    private final RetagProgress progress;
    private final String mark;
    private final InstantSource clock;

    /**
     * Begins with nothing read.
     *
     * @param from offset of the first event
     * @param to offset behind the last one
     * @param most articles
     * @param mark what tells the events of this retag from those before, in their ids
     */
    PartitionRetag(
            TopicPartition partition,
            long from,
            long to,
            int most,
            Difference difference,
            RetagProgress progress,
            String mark,
            InstantSource clock) {
        this.partition = partition;
        this.from = from;
        this.to = to;
        this.latest = new LatestOffsets(most);
        this.difference = difference;
        this.progress = progress;
        this.mark = mark;
        this.clock = clock;
    }

    void run(
            KafkaConsumer<byte[], byte[]> ahead,
            KafkaConsumer<byte[], byte[]> reader,
            KafkaProducer<byte[], byte[]> writer)
            throws InterruptedException {
        ahead.assign(List.of(partition));
        ahead.seek(partition, from);
        readAhead(ahead, to, Map.of());
        reader.assign(List.of(partition));
        reader.seek(partition, from);
        while (reader.position(partition) < to) {
            long start = System.nanoTime();
            var batch = reader.poll(POLL).records(partition).stream()
                    .filter(record -> record.offset() < to)
                    .toList();
            var changed = changed(batch);
            if (!changed.isEmpty()) {
                readAhead(ahead, end(ahead), Map.of());
                changed =
                        changed.stream().filter(event -> isLatest(event.read())).toList();
                publish(changed.stream().map(Changed::event).toList(), ahead, writer);
            }
            progress.add(batch.size(), changed.size());
            progress.rest(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Sends events, and behind them what they turn out to have overtaken, until nothing is. */
    private void publish(
            List<ProducerRecord<byte[], byte[]>> events,
            KafkaConsumer<byte[], byte[]> ahead,
            KafkaProducer<byte[], byte[]> writer)
            throws InterruptedException {
        var next = events;
        while (!next.isEmpty()) {
            var offsets = send(next, writer);
            next = readAhead(ahead, end(ahead), offsets);
        }
    }

    private long end(KafkaConsumer<byte[], byte[]> ahead) {
        return requireNonNull(ahead.endOffsets(List.of(partition)).get(partition));
    }

    /**
     * Learns what stands last, up to an offset.
     *
     * @param sent at which offset an event was sent under a key a moment ago
     * @return the newest event under each of these keys that stands before the one sent
     */
    private List<ProducerRecord<byte[], byte[]>> readAhead(
            KafkaConsumer<byte[], byte[]> ahead, long end, Map<ByteBuffer, Long> sent) throws InterruptedException {
        var overtaken = new HashMap<ByteBuffer, ProducerRecord<byte[], byte[]>>();
        while (ahead.position(partition) < end) {
            long start = System.nanoTime();
            for (var record : ahead.poll(POLL).records(partition)) {
                if (record.key() != null) {
                    latest.put(record.key(), record.offset());
                    var key = ByteBuffer.wrap(record.key());
                    if (record.offset() < sent.getOrDefault(key, 0L)) {
                        overtaken.put(key, event(record, clock.instant()).orElseGet(() -> again(record)));
                    }
                }
            }
            // Between what was sent and what it overtook nothing may break off.
            if (sent.isEmpty()) {
                progress.live();
            }
            progress.rest(Duration.ofNanos(System.nanoTime() - start));
        }
        return List.copyOf(overtaken.values());
    }

    private ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                partition.topic(), partition.partition(), record.key(), record.value(), record.headers());
    }

    private List<Changed> changed(List<ConsumerRecord<byte[], byte[]>> batch) {
        var now = clock.instant();
        var changed = new ArrayList<Changed>();
        for (var record : batch) {
            if (isLatest(record)) {
                event(record, now).ifPresent(event -> changed.add(new Changed(record, event)));
            }
        }
        return changed;
    }

    private boolean isLatest(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && record.value() != null && latest.isLatest(record.key(), record.offset());
    }

    /** Under the same key in the same partition, so that it stays in the article's order. */
    private Optional<ProducerRecord<byte[], byte[]>> event(ConsumerRecord<byte[], byte[]> record, Instant now) {
        return difference.retagged(record.value(), now).map(value -> {
            var headers = new RecordHeaders(record.headers());
            var id = headers.lastHeader("ce_id");
            var earlier = id == null ? "" : new String(id.value(), UTF_8);
            headers.remove("ce_id").add("ce_id", (earlier + "/" + mark).getBytes(UTF_8));
            headers.remove("ce_time").add("ce_time", now.toString().getBytes(UTF_8));
            return new ProducerRecord<>(partition.topic(), partition.partition(), record.key(), value, headers);
        });
    }

    /**
     * Returns once the broker has all; one that it never takes for its size keeps the tags it has.
     *
     * @return at which offset each key's event stands
     */
    private static Map<ByteBuffer, Long> send(
            List<ProducerRecord<byte[], byte[]>> events, KafkaProducer<byte[], byte[]> writer)
            throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        events.forEach(event -> sent.add(writer.send(event)));
        var offsets = new HashMap<ByteBuffer, Long>();
        for (int i = 0; i < sent.size(); i++) {
            try {
                offsets.put(
                        ByteBuffer.wrap(events.get(i).key()), sent.get(i).get().offset());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException)) {
                    throw new IllegalStateException("the broker does not take what was tagged anew", e.getCause());
                }
                LOG.warn("an event tagged anew is too large for the broker");
            }
        }
        return offsets;
    }

    private record Changed(ConsumerRecord<byte[], byte[]> read, ProducerRecord<byte[], byte[]> event) {}
}
