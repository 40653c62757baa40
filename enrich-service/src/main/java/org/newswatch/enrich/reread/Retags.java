package org.newswatch.enrich.reread;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.newswatch.enrich.topic.Topic;

/** The last retag of each topic. Of all replicas one at a time works on a topic: the row decides. */
@Singleton
class Retags {

    private static final String CLAIM = """
        insert into retag as last
               (topic, id, topic_version, since, status, problem, read, total, changed, started_at, alive_at)
        select ?, ?, ?, ?, 'running', null, 0, 0, 0, ?, ?
         where not exists (select from retag other where other.topic <> ? and other.status = 'running' and other.alive_at >= ?)
        on conflict (topic) do update
           set id = excluded.id, topic_version = excluded.topic_version, since = excluded.since,
               status = excluded.status, problem = null, read = 0, total = 0, changed = 0,
               started_at = excluded.started_at, alive_at = excluded.alive_at
         where last.status <> 'running' or last.alive_at < ?
        """;

    private static final String SAVE = """
        update retag set status = ?, problem = ?, read = ?, total = ?, changed = ?, alive_at = ?
         where topic = ? and id = ? and status = 'running'
        """;

    private final DataSource database;

    Retags(DataSource database) {
        this.database = database;
    }

    /** Whether the topic is this retag's now: no other is at work on it, or none that showed life since then. */
    boolean claim(Retag retag, Instant oldestSign) {
        return 1
                == update(CLAIM, statement -> {
                    statement.setString(1, retag.topic());
                    statement.setObject(2, retag.id());
                    statement.setInt(3, retag.version());
                    statement.setObject(4, at(retag.since()));
                    statement.setObject(5, at(retag.startedAt()));
                    statement.setObject(6, at(retag.aliveAt()));
                    statement.setString(7, retag.topic());
                    statement.setObject(8, at(oldestSign));
                    statement.setObject(9, at(oldestSign));
                });
    }

    /** Says how far it is; false where another took the topic over meanwhile. */
    boolean save(Retag retag, Instant now) {
        return 1
                == update(SAVE, statement -> {
                    statement.setString(1, retag.status().word());
                    statement.setString(2, retag.problem());
                    statement.setLong(3, retag.read());
                    statement.setLong(4, retag.total());
                    statement.setLong(5, retag.changed());
                    statement.setObject(6, at(now));
                    statement.setString(7, retag.topic());
                    statement.setObject(8, retag.id());
                });
    }

    Optional<Retag> find(String topic) {
        if (!Topic.isId(topic)) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select * from retag where topic = ?")) {
            statement.setString(1, topic);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(retag(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a retag could not be read", e);
        }
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private int update(String sql, Filling filling) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a retag could not be stored", e);
        }
    }

    private static Retag retag(ResultSet row) throws SQLException {
        return new Retag(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("topic_version"),
                instant(row, "since"),
                RetagStatus.of(row.getString("status")),
                row.getString("problem"),
                row.getLong("read"),
                row.getLong("total"),
                row.getLong("changed"),
                instant(row, "started_at"),
                instant(row, "alive_at"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
