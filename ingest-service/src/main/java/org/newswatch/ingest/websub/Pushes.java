package org.newswatch.ingest.websub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.arrival.Arrivals;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedReader;
import org.newswatch.ingest.health.FeedHealth;
import org.newswatch.ingest.health.Observation;
import org.newswatch.ingest.health.Observation.Trouble;
import org.newswatch.ingest.identity.FeedSource;

/** Takes in what a hub pushes. */
@ApplicationScoped
class Pushes {

    private static final Logger LOG = Logger.getLogger(Pushes.class);

    private static final String FEED = "select url, tags from feed where id = ?";

    private final DataSource database;
    private final FeedReader reader;
    private final Arrivals arrivals;
    private final FeedHealth health;
    private final InstantSource clock;

    Pushes(DataSource database, FeedReader reader, Arrivals arrivals, FeedHealth health, InstantSource clock) {
        this.database = database;
        this.reader = reader;
        this.arrivals = arrivals;
        this.health = health;
        this.clock = clock;
    }

    private record Target(Link url, List<String> tags) {}

    /**
     * Returns when the broker has what is new in it. A document that is no feed is passed over: to send it again would not help.
     *
     * @throws Refused 503 when the broker or the database is away, so that the hub sends it again
     */
    void take(Lease lease, byte[] document, @Nullable String contentType, Trace trace) {
        var target = target(lease.feed());
        if (target.isEmpty()) {
            return;
        }
        var url = target.get().url();
        try {
            if (reader.read(document, contentType, url) instanceof Feed feed) {
                var arrived =
                        arrivals.pushed(feed, FeedSource.of(url), target.get().tags(), trace);
                observe(lease.feed(), arrived.fresh(), troubles(feed));
            } else {
                observe(lease.feed(), 0, Set.of(Trouble.HTML_INSTEAD_OF_FEED));
            }
        } catch (Refused e) {
            if (e.status() >= 500) {
                throw e;
            }
            LOG.infof("a hub pushed what is no feed: feed=%s hub=%s", lease.feed(), lease.hub());
            observe(lease.feed(), 0, Set.of(Trouble.BROKEN));
        }
    }

    /** The articles are in: what fails here must not make the hub send them again. */
    private void observe(UUID feed, int fresh, Set<Trouble> troubles) {
        try {
            health.observe(List.of(new Observation(feed, clock.instant(), true, fresh, 0, false, troubles, null)));
        } catch (RuntimeException e) {
            LOG.warnf("a push could not be noted: feed=%s cause=%s", feed, e.getMessage());
        }
    }

    private static Set<Trouble> troubles(Feed feed) {
        var troubles = EnumSet.noneOf(Trouble.class);
        if (feed.troubled().encoding()) {
            troubles.add(Trouble.ENCODING);
        }
        if (feed.troubled().broken()) {
            troubles.add(Trouble.BROKEN);
        }
        return troubles;
    }

    private Optional<Target> target(UUID feed) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FEED)) {
            statement.setObject(1, feed);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Target(Links.canonical(rows.getString(1)), List.of((String[])
                                rows.getArray(2).getArray())))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a feed can't be read", e);
        }
    }
}
