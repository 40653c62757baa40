package org.newswatch.enrich.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.newswatch.enrich.story.Merge;
import org.newswatch.gate.trace.Steps;

/** The way out. A batch is sent whole, all in flight at once, and done when the broker has acknowledged every event. */
@Singleton
class EnrichedPublisher {

    private final Emitter<ProducerRecord<String, byte[]>> channel;
    private final ObjectMapper json;
    private final Persistence persistence;

    EnrichedPublisher(
            // Bounded all the same: no batch is taken before the last one was acknowledged.
            @Channel("articles-enriched") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<ProducerRecord<String, byte[]>> channel,
            ObjectMapper json,
            Persistence persistence) {
        this.channel = channel;
        this.json = json;
        this.persistence = persistence;
    }

    /** Publishes the events of a batch, however long it takes; gives back those the broker never takes for their size. */
    List<Outcome.Poison> publish(List<Outcome.Enriched> batch) {
        return persistence.until(() -> publishOnce(batch));
    }

    /** Says which stories became one, however long it takes. */
    void announce(List<Merge> merges) {
        var events = merges.stream().map(this::event).toList();
        persistence.until(() -> {
            events.stream().map(this::send).toList().forEach(CompletableFuture::join);
            return null;
        });
    }

    private ProducerRecord<String, byte[]> event(Merge merge) {
        var merged = StoryMerged.of(merge);
        try {
            return new ProducerRecord<>(
                    StoryMerged.TOPIC,
                    null,
                    merged.absorbed(),
                    json.writeValueAsBytes(merged),
                    CloudEventHeaders.of(merged));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a merge is made of ids, a number and a time", e);
        }
    }

    /** Throws when one event was not taken: then all are sent again, so that no version overtakes a later one. */
    private List<Outcome.Poison> publishOnce(List<Outcome.Enriched> batch) {
        var sent = batch.stream().map(enriched -> send(enriched.event())).toList();
        var refused = new ArrayList<Outcome.Poison>();
        for (var i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).join();
                Steps.note(
                        batch.get(i).trace(), "enriched", batch.get(i).event().key());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof RecordTooLargeException tooLarge)) {
                    throw e;
                }
                refused.add(new Outcome.Poison(batch.get(i).record(), tooLarge));
            }
        }
        return refused;
    }

    private CompletableFuture<Void> send(ProducerRecord<String, byte[]> event) {
        var acknowledged = new CompletableFuture<Void>();
        channel.send(Message.of(
                event,
                () -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return acknowledged;
    }
}
