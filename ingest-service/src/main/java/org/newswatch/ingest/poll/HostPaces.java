package org.newswatch.ingest.poll;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What domains taught us, in the table that all replicas share. */
final class HostPaces {

    private static final String OF = """
        select domain, spacing_ms, learned_at, not_before from host_pace where domain = any (?::text[])
        """;

    private static final String LEARN = """
        insert into host_pace as known (domain, spacing_ms, learned_at, not_before)
        select domain, spacing_ms, learned_at, not_before
          from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
               as lesson (domain, spacing_ms, learned_at, not_before)
         order by domain
        on conflict (domain) do update
           set spacing_ms = excluded.spacing_ms,
               learned_at = excluded.learned_at,
               not_before = greatest(known.not_before, excluded.not_before)
        """;

    /** Of the replicas that want the same turn, one gets it. */
    private static final String TAKE_TURNS = """
        update host_pace as known set not_before = turn.next_at
          from unnest(?::text[], ?::timestamptz[]) as turn (domain, next_at)
         where known.domain = turn.domain and known.not_before <= ?::timestamptz
        returning known.domain
        """;

    /** As {@link Learned#spacing} has it; the exponent is kept where powers do not underflow. */
    private static final String FORGET = """
        delete from host_pace
         where not_before < ?::timestamptz - interval '1 day'
           and spacing_ms * power(0.5, least(500, extract(epoch from ?::timestamptz - learned_at) / 259200)) < ?
        """;

    private final DataSource database;

    HostPaces(DataSource database) {
        this.database = database;
    }

    Map<String, Learned> of(Collection<String> domains) throws SQLException {
        var learned = new HashMap<String, Learned>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setArray(1, connection.createArrayOf("text", domains.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    learned.put(
                            rows.getString(1),
                            new Learned(
                                    Duration.ofMillis(rows.getLong(2)),
                                    rows.getTimestamp(3).toInstant(),
                                    rows.getTimestamp(4).toInstant()));
                }
            }
        }
        return learned;
    }

    /** Lessons that say no more than what is kept to anyway. */
    void forget(Duration leastSpacing, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, now.toString());
            statement.setString(2, now.toString());
            statement.setLong(3, Math.max(1, leastSpacing.toMillis()));
            statement.executeUpdate();
        }
    }

    void learn(Map<String, Learned> lessons) throws SQLException {
        if (lessons.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LEARN)) {
            new Columns<>(connection, statement, lessons.entrySet())
                    .with("text", Map.Entry::getKey)
                    .with("bigint", lesson -> lesson.getValue().spacing().toMillis())
                    .with("timestamptz", lesson -> lesson.getValue().learnedAt())
                    .with("timestamptz", lesson -> lesson.getValue().notBefore());
            statement.executeUpdate();
        }
    }

    /**
     * @param turns for each domain when its next turn is once this one is taken
     * @return the domains whose turn was got
     */
    Set<String> takeTurns(Map<String, Instant> turns, Instant now) throws SQLException {
        var got = new HashSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(TAKE_TURNS)) {
            new Columns<>(connection, statement, turns.entrySet())
                    .with("text", Map.Entry::getKey)
                    .with("timestamptz", Map.Entry::getValue);
            statement.setString(3, now.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    got.add(rows.getString(1));
                }
            }
        }
        return got;
    }
}
