package org.newswatch.enrich.reread;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.newswatch.enrich.topic.Topic;
import org.newswatch.enrich.topic.TopicClassifier;

/** One retag from its beginning to its end, one partition after the other. */
final class RetagRun {

    private static final Logger LOG = Logger.getLogger(RetagRun.class);

    private final PublishedEvents events;
    private final Retags retags;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final RereadConfig.Retagging config;

    RetagRun(
            PublishedEvents events,
            Retags retags,
            ObjectMapper json,
            InstantSource clock,
            RereadConfig.Retagging config) {
        this.events = events;
        this.retags = retags;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Returns when it ended, well or not, and has said so.
     *
     * @param alone the topic put to work alone
     * @param topicStands whether the topic is still in this version
     * @param stopping whether this replica stops
     */
    void run(Retag retag, Topic topic, TopicClassifier alone, BooleanSupplier topicStands, BooleanSupplier stopping) {
        var progress = new RetagProgress(retag, retags, clock, config.share(), topicStands, stopping);
        try {
            tagAnew(retag, new Difference(topic, alone, json), progress);
            progress.end(RetagStatus.DONE, null);
        } catch (Stopped e) {
            progress.end(e.how(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf(e, "a retag failed: topic=%s", topic.id());
            progress.end(RetagStatus.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void tagAnew(Retag retag, Difference difference, RetagProgress progress) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(config.settle().toNanos());
        var mark = "retag/" + retag.topic() + "/" + retag.id();
        try (var ahead = events.reader();
                var reader = events.reader();
                var writer = events.writer()) {
            var ends = ahead.endOffsets(ahead.assignment());
            var starts = starts(ahead, retag.since(), ends);
            progress.total(starts.entrySet().stream()
                    .mapToLong(start -> requireNonNull(ends.get(start.getKey())) - start.getValue())
                    .sum());
            for (var start : starts.entrySet()) {
                long end = requireNonNull(ends.get(start.getKey()));
                new PartitionRetag(
                                start.getKey(), start.getValue(), end, config.most(), difference, progress, mark, clock)
                        .run(ahead, reader, writer);
            }
        }
    }

    private static Map<TopicPartition, Long> starts(
            KafkaConsumer<byte[], byte[]> reader, Instant since, Map<TopicPartition, Long> ends) {
        var times = new HashMap<TopicPartition, Long>();
        ends.keySet().forEach(partition -> times.put(partition, since.toEpochMilli()));
        var starts = new HashMap<>(ends);
        reader.offsetsForTimes(times).forEach((partition, first) -> {
            if (first != null) {
                starts.put(partition, Math.min(first.offset(), requireNonNull(ends.get(partition))));
            }
        });
        return starts;
    }
}
