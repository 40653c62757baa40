package org.newswatch.ingest.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.newswatch.ingest.arrival.Arrived;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.health.Observation;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.Vanished;

/** A desk that keeps articles in the service's own table and counts how often each was news; it publishes nothing. */
final class CountingDesk implements Desk {

    private static final String REMEMBER = """
        insert into article (id, version, content_hash, first_seen_at, changed_at)
        select id, 1, '', now(), now() from unnest(?::uuid[]) as id order by id
        on conflict do nothing returning id
        """;

    /** When an article came first, and the interval of its feed that was in force until then. */
    record First(Instant at, Duration interval, boolean backlog) {}

    final Map<String, First> first = new ConcurrentHashMap<>();
    final Map<String, Duration> intervals = new ConcurrentHashMap<>();
    final AtomicInteger twice = new AtomicInteger();
    final Queue<Observation> observations = new ConcurrentLinkedQueue<>();
    final Queue<String> hubs = new ConcurrentLinkedQueue<>();
    final Queue<Vanished> vanished = new ConcurrentLinkedQueue<>();
    final Queue<Vanished> withdrawn = new ConcurrentLinkedQueue<>();
    private final DataSource database;
    private final InstantSource clock;

    CountingDesk(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Arrived take(Feed feed, Link address, List<String> tags, boolean backlog) {
        var articles = Documents.articles(feed);
        var news =
                remember(articles.stream().map(article -> article.id().uuid()).toList());
        var receipts = new ArrayList<Receipt>();
        for (var article : articles) {
            boolean isNews = news.contains(article.id().uuid());
            if (isNews
                    && first.putIfAbsent(
                                    article.link().value(),
                                    new First(
                                            clock.instant(),
                                            intervals.getOrDefault(address.value(), Duration.ZERO),
                                            backlog))
                            != null) {
                twice.incrementAndGet();
            }
            receipts.add(new Receipt(article.id().value(), 1, isNews ? Outcome.ACCEPTED : Outcome.DUPLICATE));
        }
        return new Arrived(receipts, feed.items().size() - articles.size(), 0, articles.size() - news.size());
    }

    @Override
    public List<Vanished> vanished(FeedSource feed, int most) {
        var told = new ArrayList<Vanished>();
        while (told.size() < most && !vanished.isEmpty()) {
            told.add(vanished.remove());
        }
        return told;
    }

    @Override
    public void withdraw(Vanished item, String feed) {
        withdrawn.add(item);
    }

    @Override
    public void hubsFound(UUID feed, String topic, List<String> found) {
        hubs.addAll(found);
    }

    @Override
    public void observed(List<Observation> more) {
        observations.addAll(more);
    }

    private Set<UUID> remember(List<UUID> ids) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", ids.stream().distinct().toArray()));
            var news = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    news.add(rows.getObject(1, UUID.class));
                }
            }
            return news;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
