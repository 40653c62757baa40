package org.newswatch.alert.match;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
import org.newswatch.alert.schedule.Cap;
import org.newswatch.alert.schedule.Rhythm;
import org.newswatch.alert.schedule.Schedule;
import org.newswatch.alert.subscribe.FollowUps;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

/** After a restore, what may have been told before the database was lost. */
@Service
class ToldUntilTest {

    private static final Instant LOST = Instant.parse("2026-11-22T12:00:00Z");
    private static final Schedule AT_MOST_SOME = new Schedule(new Rhythm.Instantly(), UTC, null, new Cap(10, null));

    private static final Schedule HOURLY = new Schedule(new Rhythm.Every(Duration.ofHours(1)), UTC, null, null);

    @Inject
    AgroalDataSource database;

    private UUID subscription;

    @BeforeEach
    void subscriberWithAWebhookAndAChat() {
        subscription = UUID.fromString(Api.subscribe(
                Api.newSubscriber(),
                Map.of(
                        "name",
                        "x",
                        "query",
                        "foretold",
                        "channels",
                        List.of(
                                Map.of("type", "webhook", "url", "http://127.0.0.1:59999/hook"),
                                Map.of("type", "mattermost", "url", "http://127.0.0.1:59999/hooks/chat")))));
    }

    @Test
    void receiverThatKnowsItByItsIdIsToldAgainAndPeopleAreNot() throws SQLException {
        raise(LOST.minusMillis(1), Schedule.INSTANT, LOST);

        assertThat(states()).containsOnly(Map.entry("webhook", "pending"), Map.entry("mattermost", "suppressed"));
    }

    @Test
    void whatMayGoInADigestOfAnotherIdIsNotSentAgain() throws SQLException {
        raise(LOST.minusMillis(1), AT_MOST_SOME, LOST);

        assertThat(states().values()).containsOnly("suppressed");
    }

    @Test
    void digestThatWasDueLaterIsStillToCome() throws SQLException {
        raise(LOST.minusMillis(1), HOURLY, LOST);

        assertThat(states().values()).containsOnly("pending");
    }

    @Test
    void whatWasTakenInSinceIsToldToAll() throws SQLException {
        raise(LOST, AT_MOST_SOME, LOST);

        assertThat(states().values()).containsOnly("pending");
    }

    @Test
    void withoutALossEverythingIsTold() throws SQLException {
        raise(LOST.minusSeconds(60), AT_MOST_SOME, null);

        assertThat(states().values()).containsOnly("pending");
    }

    private void raise(Instant takenIn, Schedule schedule, @Nullable Instant toldUntil) throws SQLException {
        var alert =
                RaisedAlertTest.raised(subscription, new Telling(Notify.ARTICLE, FollowUps.NONE, schedule), 1, takenIn);
        var alerts = new StoredAlerts(new ObjectMapper(), () -> Optional.ofNullable(toldUntil));
        try (var connection = database.getConnection()) {
            alerts.store(List.of(alert), ArticleTraces.of(List.of()), Instant.now(), connection);
        }
    }

    /** Of the deliveries, by the type of their channel. */
    private Map<String, String> states() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                    select c.type, d.status from delivery d join channel c on c.id = d.channel_id
                    where c.subscription_id = ?
                    """)) {
            statement.setObject(1, subscription);
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
