package org.newswatch.ingest.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.arrival.Arrivals;
import org.newswatch.ingest.arrival.Arrived;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.health.FeedHealth;
import org.newswatch.ingest.health.Observation;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.Vanished;
import org.newswatch.ingest.websub.Hubs;

/** The desk of the running service: each poll begins a trace. */
@ApplicationScoped
class ServiceDesk implements Desk {

    private final Arrivals arrivals;
    private final FeedHealth health;
    private final Hubs hubs;

    ServiceDesk(Arrivals arrivals, FeedHealth health, Hubs hubs) {
        this.arrivals = arrivals;
        this.health = health;
        this.hubs = hubs;
    }

    @Override
    public Arrived take(Feed feed, Link address, List<String> tags, boolean backlog) {
        return arrivals.take(feed, FeedSource.of(address), tags, backlog, Trace.begun());
    }

    @Override
    public List<Vanished> vanished(FeedSource feed, int most) {
        return arrivals.vanished(feed, most);
    }

    @Override
    public void withdraw(Vanished item, @Nullable String feed) {
        arrivals.withdraw(item, feed, Trace.begun());
    }

    @Override
    public void hubsFound(UUID feed, String topic, List<String> found) {
        hubs.found(feed, topic, found);
    }

    @Override
    public void observed(List<Observation> observations) {
        health.observe(observations);
    }
}
