package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

/** What waits in a restored database; long ago, so that nothing of other tests waits there. */
@Service
class ToldBeforeTest {

    private static final Instant LOST = Instant.parse("1992-01-01T12:00:00Z");
    private static final Instant BEFORE = LOST.minusSeconds(60);

    @Inject
    AgroalDataSource database;

    private String key;

    @BeforeEach
    void subscriber() {
        key = Api.newSubscriber();
    }

    @Test
    void receiverThatKnowsItByItsIdIsToldAgainAndPeopleAreNot() throws SQLException {
        var subscription = subscribe(Map.of("mode", "instant"));
        letWait(subscription, BEFORE, BEFORE);

        restored(LOST);

        assertThat(states(subscription))
                .containsOnly(Map.entry("webhook", "pending"), Map.entry("mattermost", "suppressed"));
    }

    @Test
    void whatMayGoInADigestOfAnotherIdIsNotSentAgain() throws SQLException {
        var capped = subscribe(Map.of("mode", "instant", "cap", Map.of("perHour", 10)));
        var daily = subscribe(Map.of("mode", "daily", "at", "11:59"));
        letWait(capped, BEFORE, BEFORE);
        letWait(daily, BEFORE, BEFORE);

        restored(LOST);

        assertThat(states(capped).values()).containsOnly("suppressed");
        assertThat(states(daily).values()).containsOnly("suppressed");
    }

    @Test
    void whatWasDueLaterOrIsRaisedSinceIsStillToCome() throws SQLException {
        var later = subscribe(Map.of("mode", "daily", "at", "18:00"));
        var since = subscribe(Map.of("mode", "hourly"));
        letWait(later, BEFORE, LOST.plusSeconds(6 * 3600));
        letWait(since, LOST.plusSeconds(1), LOST.minusSeconds(1));

        restored(LOST);

        assertThat(states(later).values()).containsOnly("pending");
        assertThat(states(since).values()).containsOnly("pending");
    }

    @Test
    void whatFailedBeforeMayHaveBeenSentAtOnceSince() throws SQLException {
        var subscription = subscribe(Map.of("mode", "instant"));
        letWait(subscription, BEFORE, LOST.plusSeconds(3600));
        change(
                "update delivery set attempts = 1 where channel_id in"
                        + " (select id from channel where subscription_id = ?)",
                subscription);

        restored(LOST);

        assertThat(states(subscription))
                .containsOnly(Map.entry("webhook", "pending"), Map.entry("mattermost", "suppressed"));
    }

    @Test
    void withoutALossEverythingIsStillToCome() throws SQLException {
        var subscription = subscribe(Map.of("mode", "hourly"));
        letWait(subscription, BEFORE, BEFORE);

        restored(null);

        assertThat(states(subscription).values()).containsOnly("pending");
    }

    private void restored(@Nullable Instant lost) {
        new ToldBefore(new Database(database), () -> Optional.ofNullable(lost)).suppress();
    }

    private String subscribe(Map<String, Object> schedule) throws SQLException {
        var subscription = Api.subscribe(
                key,
                Map.of(
                        "name",
                        "x",
                        "query",
                        "nevertold",
                        "schedule",
                        schedule,
                        "channels",
                        List.of(
                                Map.of("type", "webhook", "url", "http://127.0.0.1:59983/hook"),
                                Map.of("type", "mattermost", "url", "http://127.0.0.1:59983/hooks/chat"))));
        // Held, so that the service leaves them alone.
        change(
                "update channel set leased_until = 'infinity', leased_by = 'nobody' where subscription_id = ?",
                subscription);
        return subscription;
    }

    /** Something raised and due at these times, in each channel. */
    private void letWait(String subscription, Instant raised, Instant due) throws SQLException {
        change(
                "insert into delivery (id, alert_id, channel_id, created_at, next_attempt_at)"
                        + " select uuidv7(), uuidv7(), id, '%s', '%s' from channel where subscription_id = ?"
                                .formatted(raised, due),
                subscription);
    }

    private void change(String sql, String subscription) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(subscription));
            statement.executeUpdate();
        }
    }

    /** Of the deliveries, by the type of their channel. */
    private Map<String, String> states(String subscription) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    select c.type, d.status from delivery d join channel c on c.id = d.channel_id
                    where c.subscription_id = ?
                    """)) {
            statement.setObject(1, UUID.fromString(subscription));
            try (var row = statement.executeQuery()) {
                var states = new HashMap<String, String>();
                while (row.next()) {
                    states.put(row.getString(1), row.getString(2));
                }
                return states;
            }
        }
    }
}
