package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;
import org.newswatch.alert.secret.SigningSecret;
import org.newswatch.gate.Refused;

/** What owners of channels can do about them. Whoever asks by subscription has made sure that it is the caller's. */
@Singleton
class ChannelOwners {

    // Whether somebody wants mail is theirs to say: a mailbox waits for them, as a new one does.
    private static final String ENABLE = """
        update channel
        set status = case when type = 'email' then 'unconfirmed' else 'active' end, status_reason = null,
            failing_since = null, recovered_at = ?, leased_until = null
        where id = ? and subscription_id = ? and status = 'disabled'\
        """;

    private static final String STATE = "select id, type, status from channel where id = ? and subscription_id = ?";

    private static final String SIGNED = "select type, secret from channel where id = ? and subscription_id = ?";

    private static final String ROTATE = """
        update channel set previous_secret = secret, previous_until = ?, secret = ?
        where id = ? and subscription_id = ? and secret = ?\
        """;

    private final Database database;
    private final Secrets secrets;
    private final DeliverConfig config;
    private final InstantSource clock;

    ChannelOwners(Database database, Secrets secrets, DeliverConfig config, InstantSource clock) {
        this.database = database;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** The state after it; of one that was not disabled the state it is in. */
    Optional<State> enable(UUID subscription, UUID channel) {
        database.update(ENABLE, statement -> {
            at(statement, 1, clock.instant());
            statement.setObject(2, channel);
            statement.setObject(3, subscription);
        });
        return database
                .query(
                        STATE,
                        statement -> {
                            statement.setObject(1, channel);
                            statement.setObject(2, subscription);
                        },
                        row -> new State(
                                row.getObject("id", UUID.class), row.getString("type"), row.getString("status")))
                .stream()
                .findFirst();
    }

    /** A new secret of the same kind; the former one signs too for a while. */
    Optional<Rotated> rotate(UUID subscription, UUID channel) {
        return signed(subscription, channel).map(present -> {
            var fresh = SigningSecret.random(SigningSecret.signing(secrets.open(present.secret())));
            var until = clock.instant().plus(config.rotation());
            int changed = database.update(ROTATE, statement -> {
                at(statement, 1, until);
                statement.setString(2, secrets.seal(fresh));
                statement.setObject(3, channel);
                statement.setObject(4, subscription);
                statement.setString(5, present.secret());
            });
            if (changed == 0) {
                throw Refused.conflict("its secret is being changed by another call");
            }
            return Rotated.of(fresh, until);
        });
    }

    private Optional<Signed> signed(UUID subscription, UUID channel) {
        return database
                .query(
                        SIGNED,
                        statement -> {
                            statement.setObject(1, channel);
                            statement.setObject(2, subscription);
                        },
                        row -> new Signed(row.getString("type"), row.getString("secret")))
                .stream()
                .findFirst();
    }

    /** What a channel has at present, as it is stored. */
    private record Signed(String type, @Nullable String stored) {

        String secret() {
            if (!type.equals("webhook") || stored == null) {
                throw Refused.unprocessable("a channel of type " + type + " does not sign");
            }
            return stored;
        }
    }

    /** A channel after a change. */
    public record State(UUID id, String type, String status) {}

    /**
     * The new secret, shown this once.
     *
     * @param secret absent where receivers check with a public key
     * @param publicKey absent where they check with the secret
     * @param previousUntil the former one signs too until then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rotated(@Nullable String secret, @Nullable String publicKey, Instant previousUntil) {

        static Rotated of(Secret fresh, Instant previousUntil) {
            return SigningSecret.publicKey(fresh)
                    .map(key -> new Rotated(null, key, previousUntil))
                    .orElseGet(() -> new Rotated(fresh.reveal(), null, previousUntil));
        }

        @Override
        public String toString() {
            return "Rotated[until " + previousUntil + "]";
        }
    }
}
