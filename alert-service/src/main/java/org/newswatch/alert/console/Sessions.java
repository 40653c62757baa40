package org.newswatch.alert.console;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.newswatch.gate.AccessKeys;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Refused;

/**
 * Those who are signed in, known to every replica. A session ends with its time, with the signing out, and with the key: that is
 * looked up anew at each request.
 */
@ApplicationScoped
public class Sessions {

    /** A key made a moment ago may still be on its way here. */
    private static final Duration SECOND_LOOK = Duration.ofMillis(150);

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final AccessKeys keys;
    private final ConsoleConfig config;
    private final InstantSource clock;

    Sessions(AgroalDataSource database, AccessKeys keys, ConsoleConfig config, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** A session for the holder of this key, if it is a good one. */
    Optional<Token> begin(String key) {
        if (holder(key).isEmpty()) {
            return Optional.empty();
        }
        forgetOver();
        var token = Token.random();
        run("insert into console_session (hash, sealed_key, expires_at) values (?, ?, ?)", statement -> {
            statement.setString(1, token.hash());
            statement.setBytes(2, token.seal(key));
            statement.setObject(3, clock.instant().plus(config.session()).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        return Optional.of(token);
    }

    Optional<Session> find(Token token) {
        Optional<byte[]> sealed =
                run("select sealed_key from console_session where hash = ? and expires_at > ?", statement -> {
                    statement.setString(1, token.hash());
                    statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                    try (var row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                    }
                });
        return sealed.map(token::open).flatMap(key -> holder(key).map(caller -> new Session(caller, key, token)));
    }

    /** Whether it has not ended since it was found; for what goes on after its request. */
    public boolean stands(Session session) {
        return find(session.token()).isPresent();
    }

    /** Right after its start a service must not call a good key a bad one. */
    private Optional<Caller> holder(String key) {
        keys.awaitKnown(AccessKeys.hash(key), SECOND_LOOK);
        var holder = keys.find(key);
        if (holder.isEmpty() && !keys.isWhole()) {
            throw Refused.unavailable("the keys are still being read", COME_AGAIN);
        }
        return holder;
    }

    void end(Token token) {
        run("delete from console_session where hash = ?", statement -> {
            statement.setString(1, token.hash());
            return statement.executeUpdate();
        });
    }

    /** Signing in is rare enough to clear up at. */
    private void forgetOver() {
        run("delete from console_session where expires_at <= ?", statement -> {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                return work.with(statement);
            }
        });
    }

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
