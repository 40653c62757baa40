package org.newswatch.ingest.subscribe;

import static java.util.Locale.ROOT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** {@code newswatch_subscribe_feeds_total} and {@code newswatch_subscribe_documents_total}, by outcome. */
@Startup
@ApplicationScoped
class SubscribeMetrics {

    /** What became of a feed that somebody named. */
    enum OfFeed {
        SUBSCRIBED,
        KNOWN,
        REFUSED,
        ENDED
    }

    /** What became of a document that somebody sent. */
    enum OfDocument {
        TAKEN,
        SHOWN,
        REFUSED
    }

    private final Map<OfFeed, Counter> feeds = new EnumMap<>(OfFeed.class);
    private final Map<OfDocument, Counter> documents = new EnumMap<>(OfDocument.class);

    SubscribeMetrics(MeterRegistry registry) {
        for (var outcome : OfFeed.values()) {
            feeds.put(outcome, counter(registry, "feeds", "Feeds asked for, by what became of them", outcome));
        }
        for (var outcome : OfDocument.values()) {
            documents.put(
                    outcome, counter(registry, "documents", "Feed documents sent, by what became of them", outcome));
        }
    }

    void count(OfFeed outcome, int feedsOfIt) {
        Objects.requireNonNull(feeds.get(outcome)).increment(feedsOfIt);
    }

    void count(OfDocument outcome) {
        Objects.requireNonNull(documents.get(outcome)).increment();
    }

    private static Counter counter(MeterRegistry registry, String what, String description, Enum<?> outcome) {
        return Counter.builder("newswatch.subscribe." + what)
                .description(description)
                .tag("outcome", outcome.name().toLowerCase(ROOT))
                .register(registry);
    }
}
