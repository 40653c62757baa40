package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;

/** The trace of an article's record goes with its alert to the receiver. */
@Service
class TracedDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String ONE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void eachArticleOfABatchKeepsItsOwnTrace() throws Exception {
        try (var receiver = new Receiver()) {
            Deliverings.of("sextant", receiver);

            Broker.publish(List.of(
                    record("One sextant", "00-" + ONE + "-00f067aa0ba902b7-01"),
                    record("Other sextant", "00-" + OTHER + "-b7ad6b7169203331-00")));

            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls()).allSatisfy(call -> {
                boolean one = call.body().contains("One sextant");
                assertThat(parent(call)).matches("00-" + (one ? ONE : OTHER) + "-[0-9a-f]{16}-" + (one ? "01" : "00"));
            });
        }
    }

    @Test
    void eachAttemptIsAStepOfItsOwn() throws Exception {
        try (var receiver = new Receiver(500)) {
            Deliverings.of("astrolabe", receiver);

            Broker.publish(List.of(record("The astrolabe", "00-" + ONE + "-00f067aa0ba902b7-01")));

            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            var parents =
                    receiver.calls().stream().map(TracedDeliveryTest::parent).toList();
            assertThat(parents)
                    .allMatch(parent -> parent.startsWith("00-" + ONE))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whereNobodySaidATraceIsBegun() throws Exception {
        try (var receiver = new Receiver()) {
            Deliverings.of("quadrant", receiver).publish();

            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            assertThat(parent(receiver.calls().getFirst())).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        }
    }

    private static ProducerRecord<String, byte[]> record(String title, String traceparent) {
        var article = Enriched.titled(title);
        var record = Broker.record(article.id(), article.json());
        record.headers().add("traceparent", traceparent.getBytes(US_ASCII));
        return record;
    }

    private static String parent(Receiver.Call call) {
        return call.headers().firstValue("traceparent").orElse("none");
    }
}
