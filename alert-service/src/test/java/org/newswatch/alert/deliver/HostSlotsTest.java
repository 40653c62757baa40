package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;
import org.newswatch.alert.schedule.Schedules;
import org.newswatch.alert.secret.Secrets;

/** Forty channels at one host and one at another, for all of which something is due, at a time that lies ahead. */
@Service
class HostSlotsTest {

    private static final String CROWDED = "127.0.0.1:59991";
    private static final String OTHER = "127.0.0.1:59992";
    private static final Instant THEN = Instant.parse("2032-01-01T00:00:00Z");

    @Inject
    AgroalDataSource database;

    @Inject
    Secrets secrets;

    private final List<String> subscriptions = new ArrayList<>();
    private String key;
    private Channels channels;

    @BeforeEach
    void dueDeliveries() throws SQLException {
        key = Api.newSubscriber();
        channels = new Channels(
                new Database(database),
                new OpenDays(),
                secrets,
                new Schedules(new ObjectMapper()),
                Defaults.configOf("slots"),
                () -> THEN);
        subscribe(20, CROWDED);
        subscribe(20, CROWDED);
        subscribe(1, OTHER);
        makeDue();
    }

    private void makeDue() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.createStatement()) {
            insert.execute("insert into delivery (id, alert_id, channel_id, next_attempt_at)"
                    + " select uuidv7(), uuidv7(), id, '" + THEN + "' from channel where host in ('" + CROWDED + "', '"
                    + OTHER + "')");
        }
    }

    @AfterEach
    void nothingDue() {
        subscriptions.forEach(
                id -> Api.with(key).delete("/v1/subscriptions/" + id).then().statusCode(204));
    }

    @Test
    void hostTakesAQuarterOfTheSlotsAndLeavesRoomForOthers() throws SQLException {
        var claimed = channels.claim(128, roomsBut(Map.of()));

        assertThat(claimed)
                .filteredOn(channel -> channel.host().equals(CROWDED))
                .hasSize(32);
        assertThat(claimed).filteredOn(channel -> channel.host().equals(OTHER)).hasSize(1);
    }

    @Test
    void hostThatIsGivenUpIsNotServedAndItsChannelsWait() throws SQLException {
        assertThat(channels.claim(128, roomsBut(Map.of(CROWDED, 0))))
                .extracting(Channel::host)
                .containsExactly(OTHER);

        assertThat(channels.claim(128, roomsBut(Map.of(CROWDED, 1))))
                .extracting(Channel::host)
                .containsExactly(CROWDED);
    }

    @Test
    void hostThatIsGivenUpForATenantIsServedForOthers() throws SQLException {
        var tenant = channels.claim(1, roomsBut(Map.of())).getFirst().tenant();
        var another = Api.newSubscriber();
        subscribe(another, 3, CROWDED);
        makeDue();

        var claimed = channels.claim(128, roomsBut(Map.of(Hosts.own(tenant, CROWDED), 0, OTHER, 0)));

        Api.with(another).delete("/v1/subscriptions/" + subscriptions.removeLast());
        assertThat(claimed).hasSize(3).extracting(Channel::tenant).doesNotContain(tenant);
    }

    @Test
    void tenantLeavesAThirdOfTheSlotsToOthers() throws SQLException {
        var tenant = channels.claim(1, roomsBut(Map.of())).getFirst().tenant();
        var another = Api.newSubscriber();
        subscribe(another, 9, OTHER);
        makeDue();

        var claimed = channels.claim(9, roomsBut(Map.of()));
        var besideItsShare = channels.claim(9, roomsBut(Map.of(Hosts.own(tenant, ""), 0)));

        Api.with(another).delete("/v1/subscriptions/" + subscriptions.removeLast());
        assertThat(claimed)
                .filteredOn(channel -> channel.tenant().equals(tenant))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(besideItsShare).isNotEmpty().extracting(Channel::tenant).doesNotContain(tenant);
    }

    @Test
    void replicasShareChannelsAndNoneIsHeldTwice() throws SQLException {
        var other = new Channels(
                new Database(database),
                new OpenDays(),
                secrets,
                new Schedules(new ObjectMapper()),
                Defaults.configOf("slots-2"),
                () -> THEN);

        var all = new ArrayList<>(channels.claim(128, roomsBut(Map.of())));
        all.addAll(other.claim(128, roomsBut(Map.of())));

        assertThat(all).hasSize(41).extracting(Channel::id).doesNotHaveDuplicates();
    }

    private void subscribe(int count, String host) {
        subscribe(key, count, host);
    }

    private void subscribe(String asker, int count, String host) {
        var webhook = Map.of("type", "webhook", "url", "http://" + host + "/hook");
        subscriptions.add(Api.subscribe(
                asker, Map.of("name", "x", "query", "nevertold", "channels", Collections.nCopies(count, webhook))));
    }

    /** No room for any host of other tests. */
    private Map<String, Integer> roomsBut(Map<String, Integer> rooms) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(
                        "select distinct host from channel where host not in ('" + CROWDED + "', '" + OTHER + "')")) {
            var all = new HashMap<>(rooms);
            while (row.next()) {
                all.put(row.getString(1), 0);
            }
            return all;
        }
    }
}
