package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;

/**
 * Tries a channel because its owner asked for it: one message, the way every alert goes, once. Nothing is stored and nothing counted, so neither
 * a breaker opens nor a channel is disabled by it, nor a mailbox given up that does not exist.
 */
@Singleton
class TestMessages {

    private static final String ONE = """
        select c.id, c.subscription_id, c.tenant_id, c.type, c.address, c.host, c.settings, c.secret,
               case when c.previous_until > ? then c.previous_secret end as previous_secret, c.failing_since,
               c.status, s.name, s.schedule::text as schedule
        from channel c join subscription s on s.id = c.subscription_id
        where c.id = ? and c.subscription_id = ? and c.tenant_id = ? and s.deleted_at is null\
        """;

    private final Database database;
    private final Channels channels;
    private final Senders senders;
    private final TestTurns turns;
    private final InstantSource clock;

    TestMessages(Database database, Channels channels, Senders senders, TestTurns turns, InstantSource clock) {
        this.database = database;
        this.channels = channels;
        this.senders = senders;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * What the receiver said; empty where the subscription has no such channel.
     *
     * @throws Refused 422 for a mailbox whose owner has not said yes, 429 and 503 as {@link TestTurns} does
     */
    Optional<Tested> send(String tenant, UUID subscription, UUID channel) {
        return find(tenant, subscription, channel).map(found -> {
            // Other receivers may be tried while they are disabled: that is how their owners find out that they work
            // again.
            if (found.channel().type().equals("email") && !found.status().equals("active")) {
                throw Refused.unprocessable(
                        "channel",
                        found.status().equals("unconfirmed")
                                ? "the owner of this mailbox has not confirmed yet that mail is wanted"
                                : "this mailbox is disabled, and gets no mail before its owner confirms it again");
            }
            try (var turn = turns.take(tenant)) {
                return send(found);
            }
        });
    }

    private Tested send(Found found) {
        var began = clock.instant();
        var channel = found.channel();
        var message = new Message.Test(
                UuidCreator.getTimeOrderedEpoch(),
                new Alert.Subscription(channel.subscription(), found.name()),
                new Message.Concerned(channel.id(), channel.type()),
                began);
        var attempt = senders.send(message, channel, Trace.begun());
        return new Tested(
                message.id(),
                attempt instanceof Attempt.Delivered,
                began,
                attempt.answered().orElse(null),
                attempt.error().orElse(null),
                attempt.response().orElse(null),
                (int) Duration.between(began, clock.instant()).toMillis());
    }

    private Optional<Found> find(String tenant, UUID subscription, UUID channel) {
        return database
                .query(
                        ONE,
                        statement -> {
                            at(statement, 1, clock.instant());
                            statement.setObject(2, channel);
                            statement.setObject(3, subscription);
                            statement.setString(4, tenant);
                        },
                        row -> new Found(channels.read(row), row.getString("status"), row.getString("name")))
                .stream()
                .findFirst();
    }

    /** A channel, whatever its state, and the name of its subscription. */
    private record Found(Channel channel, String status, String name) {}

    /**
     * How a test ended.
     *
     * @param id of the message: of a webhook its {@code webhook-id}
     * @param status of the answer, of HTTP or of SMTP; absent where there was none
     * @param error what went wrong, in a sentence
     * @param response the beginning of the answer, cleaned for reading
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tested(
            UUID id,
            boolean delivered,
            Instant at,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String response,
            int tookMs) {}
}
