package org.newswatch.alert.console;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.newswatch.gate.AccessKeys;
import org.newswatch.gate.Bearer;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Tokens;

/**
 * Those who are signed in, known to every replica. A session ends with its time, with the signing out, and with the key or the token
 * that it was begun with: that is looked at anew at each request.
 */
@ApplicationScoped
public class Sessions {

    /** A key made a moment ago may still be on its way here. */
    private static final Duration SECOND_LOOK = Duration.ofMillis(150);

    private static final Duration COME_AGAIN = Duration.ofSeconds(1);

    private final AgroalDataSource database;
    private final AccessKeys keys;
    private final Tokens tokens;
    private final ConsoleConfig config;
    private final InstantSource clock;

    Sessions(AgroalDataSource database, AccessKeys keys, Tokens tokens, ConsoleConfig config, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A session for the holder of this key or token, if it is a good one; it lasts no longer than the token.
     *
     * @throws Refused 403 for a token that is good, but opens nothing here
     */
    Optional<Begun> begin(String key) {
        var now = clock.instant();
        var holder = holder(key);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        // Its issuer's clock may be behind: such a token is read, but no session would outlast this.
        if (!holder.get().until().isAfter(now)) {
            return Optional.empty();
        }
        var usual = now.plus(config.session());
        var end = holder.get().until().isBefore(usual) ? holder.get().until() : usual;
        forgetOver();
        var token = Token.random();
        run("insert into console_session (hash, sealed_key, expires_at) values (?, ?, ?)", statement -> {
            statement.setString(1, token.hash());
            statement.setBytes(2, token.seal(key));
            statement.setObject(3, end.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        return Optional.of(new Begun(token, Duration.between(now, end)));
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
        return sealed.map(token::open)
                .flatMap(key -> stillHeld(key).map(holder -> new Session(holder.caller(), key, token)));
    }

    /** Whether it has not ended since it was found; for what goes on after its request. */
    public boolean stands(Session session) {
        return find(session.token()).isPresent();
    }

    private Optional<Bearer> holder(String key) {
        return tokens.isOne(key) ? bearer(key) : holderOfKey(key).map(caller -> new Bearer(caller, Instant.MAX));
    }

    private Optional<Bearer> bearer(String token) {
        try {
            return Optional.of(tokens.read(token));
        } catch (Refused refused) {
            if (refused.status() == 401) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** What opens nothing any more is as good as gone. */
    private Optional<Bearer> stillHeld(String key) {
        try {
            return holder(key);
        } catch (Refused refused) {
            if (refused.status() == 403) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Right after its start a service must not call a good key a bad one. */
    private Optional<Caller> holderOfKey(String key) {
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

    /** A session that is new. */
    record Begun(Token token, Duration lasting) {}

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
