package org.newswatch.ingest.submit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.newswatch.ingest.dedupe.Outcome;

/** {@code newswatch_submit_articles_total}, by outcome. */
@Startup
@ApplicationScoped
public class SubmitMetrics {

    private final Map<Outcome, Counter> taken = new EnumMap<>(Outcome.class);
    private final Counter rejected;

    SubmitMetrics(MeterRegistry registry) {
        for (var outcome : Outcome.values()) {
            taken.put(outcome, counter(registry, outcome.word()));
        }
        rejected = counter(registry, Tally.REJECTED);
    }

    public void taken(Outcome outcome) {
        Objects.requireNonNull(taken.get(outcome)).increment();
    }

    public void rejected(int articles) {
        rejected.increment(articles);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("newswatch.submit.articles")
                .description(
                        "Articles submitted over HTTP, alone, in batches and in feed documents, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
