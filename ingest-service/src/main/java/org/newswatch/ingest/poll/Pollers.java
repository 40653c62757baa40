package org.newswatch.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.newswatch.egress.Egress;
import org.newswatch.ingest.feed.FeedReader;

/** Puts a poller together. */
class Pollers {

    @Produces
    @Singleton
    Poller poller(
            DataSource database,
            Egress egress,
            FeedReader reader,
            Desk desk,
            PollConfig config,
            MeterRegistry registry,
            InstantSource clock) {
        var fetch = new FeedFetch(egress, reader, config, clock);
        return of(database, fetch, desk, config, registry, () -> ThreadLocalRandom.current()
                .nextLong());
    }

    static Poller of(
            DataSource database,
            FeedFetch fetch,
            Desk desk,
            PollConfig config,
            MeterRegistry registry,
            RandomGenerator random) {
        var manners = new Manners(new HostPaces(database), config.domainSpacing());
        var visits = new Visits(fetch, desk, manners, new Rhythm(config, random), config);
        var records = new Records(new Standings(database), new FeedMoves(database), desk);
        return new Poller(new DueFeeds(database), manners, visits, records, config, new PollMetrics(registry));
    }
}
