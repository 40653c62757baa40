package org.newswatch.alert.match;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.newswatch.percolator.Stats;

/** What the matcher costs: the more candidates a document has, the slower it is. */
@Startup
@Singleton
class IndexMetrics {

    private final MeterRegistry registry;
    private final SubscriptionIndex index;

    IndexMetrics(MeterRegistry registry, SubscriptionIndex index) {
        this.registry = registry;
        this.index = index;
        counter("documents", "Articles run against the subscriptions", Stats::documents);
        counter("noted", "Notes of subscriptions that they came upon in the index", Stats::noted);
        counter("candidates", "Subscriptions that were tried on them", Stats::candidates);
        counter("matches", "Subscriptions that were true of them", Stats::matches);
        seconds("reading", "Time taken to read articles", stats -> stats.reading()
                .toNanos());
        seconds("trying", "Time taken to try subscriptions on them", stats -> stats.trying()
                .toNanos());
        gauge("subscriptions", "Subscriptions that are matched", Stats::queries);
        gauge("terms", "Different words and values in them", Stats::terms);
        gauge("version", "Grows with each change that was applied", Stats::version);
    }

    private void counter(String name, String description, ToDoubleFunction<Stats> count) {
        FunctionCounter.builder("newswatch.match." + name, index, it -> count.applyAsDouble(it.stats()))
                .description(description)
                .register(registry);
    }

    private void seconds(String name, String description, ToDoubleFunction<Stats> nanos) {
        FunctionCounter.builder(
                        "newswatch.match." + name + ".seconds",
                        index,
                        it -> nanos.applyAsDouble(it.stats()) / TimeUnit.SECONDS.toNanos(1))
                .description(description)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Stats> value) {
        Gauge.builder("newswatch.match." + name, index, it -> value.applyAsDouble(it.stats()))
                .description(description)
                .register(registry);
    }
}
