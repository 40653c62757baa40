package org.newswatch.alert.match;

import dev.failsafe.FailsafeException;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.newswatch.gate.Crash;

/**
 * How batches are taken in: worked on together, or one by one where an event itself is what fails, and acknowledged when all
 * that follows from them is committed. What can't be read or worked on goes to the dead letters.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final MatchMetrics metrics;

    Intake(MatchMetrics metrics) {
        this.metrics = metrics;
    }

    /** @param work throws {@link FailsafeException} when the service stops, any other when an event can't be worked on */
    <E> CompletionStage<Void> take(
            KafkaRecordBatch<byte[], byte[]> batch, EventReader<E> reader, Consumer<List<Received<E>>> work) {
        var received = new ArrayList<Received<E>>();
        var rejected = new ArrayList<Rejected>();
        for (var record : batch.getRecords()) {
            try {
                received.add(Received.of(record, reader.read(record.getHeaders(), record.getPayload())));
            } catch (EventReader.Unreadable e) {
                rejected.add(new Rejected(record, e));
            }
        }
        rejected.addAll(work(received, work));
        Crash.at("alert-committed");
        metrics.countDead(rejected.size());
        // Last, because with a partition's last record all before it count as done.
        rejected.forEach(Rejected::toDeadLetters);
        Crash.at("alert-buried");
        return batch.ack();
    }

    /** The records whose events can't be worked on. */
    private static <E> List<Rejected> work(List<Received<E>> received, Consumer<List<Received<E>>> work) {
        if (received.isEmpty()) {
            return List.of();
        }
        try {
            work.accept(received);
            return List.of();
        } catch (FailsafeException stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            LOG.warn("a batch can't be worked on, going on one by one", e);
            return workOnEach(received, work);
        }
    }

    private static <E> List<Rejected> workOnEach(List<Received<E>> received, Consumer<List<Received<E>>> work) {
        var rejected = new ArrayList<Rejected>();
        for (var one : received) {
            try {
                work.accept(List.of(one));
            } catch (FailsafeException stopped) {
                throw stopped;
            } catch (RuntimeException e) {
                rejected.add(new Rejected(one.record(), e));
            }
        }
        return rejected;
    }
}
