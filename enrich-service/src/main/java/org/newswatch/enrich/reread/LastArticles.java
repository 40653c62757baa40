package org.newswatch.enrich.reread;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the end of what was published. */
@Singleton
class LastArticles {

    private static final Duration POLL = Duration.ofMillis(100);

    private final PublishedEvents events;
    private final ObjectReader json;

    LastArticles(PublishedEvents events, ObjectMapper json) {
        this.events = events;
        this.json = json.readerFor(EnrichedArticle.class);
    }

    /** Gives the articles of the last so many events, of each article the earlier version first, within the time given. */
    void read(int most, Duration within, Consumer<EnrichedArticle> article) {
        long deadline = System.nanoTime() + within.toNanos();
        try (var reader = events.reader()) {
            var ends = seek(reader, most);
            while (!PublishedEvents.reached(reader, ends) && System.nanoTime() < deadline) {
                for (var record : reader.poll(POLL)) {
                    parse(record).ifPresent(article);
                }
            }
        }
    }

    /** Returns where to end. */
    private static Map<TopicPartition, Long> seek(KafkaConsumer<byte[], byte[]> reader, int most) {
        var partitions = reader.assignment();
        var ends = reader.endOffsets(partitions);
        var held = new HashMap<>(ends);
        reader.beginningOffsets(partitions)
                .forEach((partition, start) -> held.merge(partition, start, (end, begin) -> end - begin));
        Shares.of(most, held)
                .forEach((partition, share) -> reader.seek(partition, requireNonNull(ends.get(partition)) - share));
        return ends;
    }

    /** An event that is no article of ours is none for a trial either. */
    private Optional<EnrichedArticle> parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Optional.empty() : Optional.of(json.readValue(record.value()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
