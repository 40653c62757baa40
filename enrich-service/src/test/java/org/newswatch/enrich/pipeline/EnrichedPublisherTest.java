package org.newswatch.enrich.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.newswatch.gate.trace.Trace;

class EnrichedPublisherTest {

    private final Channel channel = new Channel();
    private final EnrichedPublisher publisher =
            new EnrichedPublisher(channel, new ObjectMapper(), new Persistence(new Impatient()));

    @Test
    void batchThatTheBrokerDidNotTakeIsSentAgainWholeAndInOrder() {
        channel.answer = sent -> sent == 2 || sent == 5 ? new TimeoutException("broker away") : null;

        var refused = publisher.publish(List.of(enriched("a"), enriched("b"), enriched("c")));

        assertThat(refused).isEmpty();
        assertThat(channel.keys).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
    }

    @Test
    void eventTooLargeForTheBrokerIsGivenBackAndTheOthersAreOut() {
        channel.answer = sent -> sent == 2 ? new RecordTooLargeException("too large") : null;

        var refused = publisher.publish(List.of(enriched("a"), enriched("b"), enriched("c")));

        assertThat(channel.keys).containsExactly("a", "b", "c");
        assertThat(refused).singleElement().satisfies(poison -> assertThat(poison.reason())
                .hasMessage("too large"));
    }

    private static Outcome.Enriched enriched(String key) {
        return new Outcome.Enriched(
                KafkaRecord.of(key.getBytes(UTF_8), new byte[0]),
                new ProducerRecord<>(ArticleEnriched.TOPIC, key, key.getBytes(UTF_8)),
                Trace.begun());
    }

    /** Answers the n-th message sent, from 1: taken where there is no failure. */
    private static final class Channel implements Emitter<ProducerRecord<String, byte[]>> {

        private final List<String> keys = new ArrayList<>();
        private Function<Integer, Exception> answer = sent -> null;

        @Override
        @SuppressWarnings({"unchecked", "FutureReturnValueIgnored"})
        public <M extends Message<? extends ProducerRecord<String, byte[]>>> void send(M message) {
            keys.add(message.getPayload().key());
            var failure = answer.apply(keys.size());
            if (failure == null) {
                message.ack();
            } else {
                message.nack(failure);
            }
        }

        @Override
        public CompletionStage<Void> send(ProducerRecord<String, byte[]> payload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete() {}

        @Override
        public void error(Exception e) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public boolean hasRequests() {
            return true;
        }
    }

    private static final class Impatient implements PipelineConfig {

        @Override
        public MemorySize largestRecord() {
            return new MemorySize(BigInteger.valueOf(1_000));
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofMillis(2);
        }
    }
}
