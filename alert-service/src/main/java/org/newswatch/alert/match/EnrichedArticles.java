package org.newswatch.alert.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.newswatch.gate.trace.Steps;

/** The way in: batches of enriched articles, matched until it is done. */
@ApplicationScoped
class EnrichedArticles {

    private final Intake intake;
    private final EventReader<ArticleEnriched> reader;
    private final Patience patience;
    private final Matching matching;
    private final Event<AlertsRaised> raised;
    private final MatchMetrics metrics;

    EnrichedArticles(
            Intake intake,
            ObjectMapper json,
            Patience patience,
            Matching matching,
            Event<AlertsRaised> raised,
            MatchMetrics metrics) {
        this.intake = intake;
        this.reader = ArticleEnriched.reader(json);
        this.patience = patience;
        this.matching = matching;
        this.raised = raised;
        this.metrics = metrics;
    }

    @Incoming("articles-enriched")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        return intake.take(batch, reader, this::match);
    }

    private void match(List<Received<ArticleEnriched>> batch) {
        metrics.countWait(batch);
        var alerts = metrics.time(() -> patience.untilDone(() -> matching.match(batch)));
        metrics.count(batch.size(), alerts.size());
        for (var received : batch) {
            Steps.note(received.trace(), "matched", received.event().id());
        }
        if (!alerts.isEmpty()) {
            raised.fire(new AlertsRaised(new HashSet<>(alerts)));
        }
    }
}
