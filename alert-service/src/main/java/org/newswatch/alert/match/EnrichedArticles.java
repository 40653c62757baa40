package org.newswatch.alert.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The way in: batches of enriched articles, matched until it is done. */
@ApplicationScoped
class EnrichedArticles {

    private final Intake intake;
    private final EventReader<ArticleEnriched> reader;
    private final Patience patience;
    private final Matching matching;
    private final Event<AlertsRaised> raised;
    private final MeterRegistry metrics;

    EnrichedArticles(
            Intake intake,
            ObjectMapper json,
            Patience patience,
            Matching matching,
            Event<AlertsRaised> raised,
            MeterRegistry metrics) {
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

    private void match(List<ArticleEnriched> articles) {
        var alerts =
                metrics.timer("newswatch.match.batch").record(() -> patience.untilDone(() -> matching.match(articles)));
        metrics.counter("newswatch.match.articles").increment(articles.size());
        metrics.counter("newswatch.match.alerts").increment(alerts.size());
        if (!alerts.isEmpty()) {
            raised.fire(new AlertsRaised(new HashSet<>(alerts)));
        }
    }
}
