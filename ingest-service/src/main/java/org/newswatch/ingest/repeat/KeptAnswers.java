package org.newswatch.ingest.repeat;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table of keys: who works under one, and what was answered. Each call is a transaction of its own. */
@ApplicationScoped
class KeptAnswers {

    /** A key that expired, or whose holder shows no life, is taken over. */
    private static final String CLAIM = """
        insert into kept_answer as kept (tenant, key, holder, held_until, expires_at)
        values (?, ?, ?, ?, ?)
        on conflict (tenant, key) do update
           set holder = excluded.holder, held_until = excluded.held_until, expires_at = excluded.expires_at,
               fingerprint = null, status = null, answer = null
         where kept.expires_at <= ? or (kept.status is null and kept.held_until <= ?)
        """;

    private static final String FIND =
            "select fingerprint, status, answer from kept_answer where tenant = ? and key = ? and status is not null";

    private static final String RENEW =
            "update kept_answer set held_until = ? where tenant = ? and key = ? and holder = ? and status is null";

    private static final String KEEP = """
        update kept_answer set fingerprint = ?, status = ?, answer = ?, expires_at = ?
         where tenant = ? and key = ? and holder = ? and status is null
        """;

    private static final String RELEASE =
            "delete from kept_answer where tenant = ? and key = ? and holder = ? and status is null";

    /** Bounded, because a request waits for it. */
    private static final String FORGET_EXPIRED = """
        delete from kept_answer where (tenant, key) in (
            select tenant, key from kept_answer where expires_at <= ? limit 2000 for update skip locked)
        """;

    private static final String FORGET_OLDEST = """
        delete from kept_answer where tenant = ? and key in (
            select key from kept_answer where tenant = ? and status is not null
             order by expires_at desc offset ? limit 2000)
        """;

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /** Whether the key is the holder's now. */
    boolean claim(Place place, UUID holder, Instant now, Instant until, Instant expires) {
        return 1
                == run(CLAIM, statement -> {
                    name(statement, 1, place, holder);
                    at(statement, 4, until);
                    at(statement, 5, expires);
                    at(statement, 6, now);
                    at(statement, 7, now);
                });
    }

    Optional<KeptAnswer> find(Place place) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, place.tenant());
            statement.setString(2, place.key());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new KeptAnswer(rows.getBytes(1), rows.getInt(2), rows.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell what was answered", e);
        }
    }

    void renew(Place place, UUID holder, Instant until) {
        run(RENEW, statement -> {
            at(statement, 1, until);
            name(statement, 2, place, holder);
        });
    }

    void keep(Place place, UUID holder, KeptAnswer answer, Instant expires) {
        run(KEEP, statement -> {
            statement.setBytes(1, answer.fingerprint());
            statement.setInt(2, answer.status());
            statement.setBytes(3, answer.json());
            at(statement, 4, expires);
            name(statement, 5, place, holder);
        });
    }

    void release(Place place, UUID holder) {
        run(RELEASE, statement -> name(statement, 1, place, holder));
    }

    void forget(String tenant, Instant now, int most) {
        run(FORGET_EXPIRED, statement -> at(statement, 1, now));
        run(FORGET_OLDEST, statement -> {
            statement.setString(1, tenant);
            statement.setString(2, tenant);
            statement.setInt(3, most);
        });
    }

    /** Where an answer is kept. */
    record Place(String tenant, String key) {}

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not take what is answered", e);
        }
    }

    private static void name(PreparedStatement statement, int from, Place place, UUID holder) throws SQLException {
        statement.setString(from, place.tenant());
        statement.setString(from + 1, place.key());
        statement.setObject(from + 2, holder);
    }

    private static void at(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant.atOffset(UTC));
    }
}
