package org.newswatch.alert.recent;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** How many articles each topic had in each of the last hours: all that were news, counted by the database once in a while. */
@Singleton
public class TopicRates {

    private static final Logger LOG = Logger.getLogger(TopicRates.class);

    public static final int HOURS = 24;

    /** For all who ask on this replica: what it costs does not depend on how many look. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(20);

    /** Where there are very many articles, too, counting takes the database no more than this part of its time. */
    private static final int PART = 50;

    private static final String COUNT = """
        select topic, floor(extract(epoch from ? - received_at) / 3600)::int as ago, count(*) as articles
        from recent_article cross join lateral unnest(topics) as topic
        where day >= ?::date and received_at > ? and received_at <= ? and news
        group by topic, ago
        """;

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Counted counted = new Counted(Map.of(), Instant.MIN);

    TopicRates(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * By the topic's id, one count for each of the last {@link #HOURS} hours, the oldest first; some seconds old. Whoever
     * asks while they are counted, or can't be, gets those from before, of which there may be none.
     */
    public Map<String, int[]> lastHours() {
        if (counted.isOld(clock.instant()) && counting.tryLock()) {
            try {
                countAnew();
            } finally {
                counting.unlock();
            }
        }
        return counted.articles();
    }

    private void countAnew() {
        var now = clock.instant();
        if (!counted.isOld(now)) {
            return;
        }
        var articles = counted.articles();
        try {
            articles = count(now);
        } catch (SQLException e) {
            LOG.warnf("the articles of topics can't be counted: %s", e.getMessage());
        }
        var rest = Duration.between(now, clock.instant()).multipliedBy(PART);
        counted = new Counted(articles, now.plus(rest.compareTo(GOOD_FOR) > 0 ? rest : GOOD_FOR));
    }

    private Map<String, int[]> count(Instant now) throws SQLException {
        var start = now.minus(Duration.ofHours(HOURS));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setString(2, LocalDate.ofInstant(start, ZoneOffset.UTC).toString());
            statement.setObject(3, start.atOffset(ZoneOffset.UTC));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                var articles = new TreeMap<String, int[]>();
                while (row.next()) {
                    articles.computeIfAbsent(row.getString("topic"), first -> new int[HOURS])[
                                    HOURS - 1 - row.getInt("ago")] =
                            row.getInt("articles");
                }
                return articles;
            }
        }
    }

    private record Counted(Map<String, int[]> articles, Instant until) {

        boolean isOld(Instant now) {
            return until.isBefore(now);
        }
    }
}
