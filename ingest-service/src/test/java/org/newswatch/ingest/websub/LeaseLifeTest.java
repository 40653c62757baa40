package org.newswatch.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.Plain;
import org.newswatch.ingest.websub.Lease.State;
import org.newswatch.ingest.websub.Verification.Question;

/** With a hub of our own, a real database and virtual time. */
class LeaseLifeTest {

    private static final String TOPIC = "https://a.example/feed.xml";

    private final Egress egress = new Egress(EgressRules.of("127.0.0.0/8"));
    private final Leases leases = new Leases(Plain.database());
    private final WebSubConfig config = new Usual();
    private Instant now = Instant.parse("2026-11-22T07:14:09Z");
    private final InstantSource clock = () -> now;
    private final LeaseKeeper keeper = new LeaseKeeper(leases, new HubRequests(egress, config), clock);
    private final Verification verification = new Verification(leases, config, clock);
    private final Hubs hubs = new Hubs(leases, new LeaseRounds(keeper, config), new Secrets(), config, clock);
    private final UUID feed = UUID.randomUUID();
    private TestHub hub;

    @BeforeEach
    void follow() throws Exception {
        hub = new TestHub();
        execute("delete from websub_lease");
        execute("insert into feed (id, tenant, url, created_at) values ('%s', 'default', 'https://a.example/%s', now())"
                .formatted(feed, feed));
        execute("insert into feed_poll (feed, next_fetch_at, poll_interval) values ('%s', now(), '1 hour')"
                .formatted(feed));
    }

    @AfterEach
    void close() {
        hub.close();
        egress.close();
    }

    @Test
    void aHubThatVerifiesPushesUntilTheLeaseEnds() throws Exception {
        hubs.note(feed, TOPIC, List.of(hub.url()));
        keeper.keepAll();

        var lease = lease();
        assertThat(hub.asked()).singleElement().satisfies(form -> assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.callback", "https://us.example/v1/websub/" + lease.callbackId())
                .containsEntry("hub.secret", lease.secret())
                .containsEntry("hub.lease_seconds", "864000"));
        assertThat(pushedUntil()).isEmpty();
        assertThat(verify("subscribe", TOPIC, "86400")).contains("echo");
        assertThat(lease().state()).isEqualTo(State.ACTIVE);
        assertThat(pushedUntil()).contains(now.plus(Duration.ofDays(1)));
    }

    @Test
    void itIsRenewedBeforeItEnds() throws Exception {
        active("86400");
        var end = now.plus(Duration.ofDays(1));

        goOn(Duration.ofHours(17));
        assertThat(hub.asked()).hasSize(1);
        goOn(Duration.ofHours(4));

        assertThat(hub.asked()).hasSize(2);
        assertThat(lease().state()).as("pushes go on meanwhile").isEqualTo(State.ACTIVE);
        assertThat(now).isBefore(end);
        assertThat(verify("subscribe", TOPIC, "86400")).contains("echo");
        assertThat(pushedUntil()).contains(now.plus(Duration.ofDays(1)));
    }

    @Test
    void aHubThatIsDownIsTriedLessAndLessAndItsFeedIsPolled() throws Exception {
        hub.answers(503);
        hubs.note(feed, TOPIC, List.of(hub.url()));

        for (int hour = 0; hour < 48; hour++) {
            goOn(Duration.ofHours(1));
        }

        assertThat(hub.asked()).hasSizeBetween(8, 12);
        assertThat(lease().state()).isEqualTo(State.REFUSED);
        assertThat(pushedUntil()).isEmpty();
        hub.answers(202);
        goOn(Duration.ofDays(7));
        assertThat(verify("subscribe", TOPIC, "86400"))
                .as("asked again after a week")
                .contains("echo");
    }

    @Test
    void aHubThatDoesNotRenewPushesToTheEndAndThenTheFeedIsPolled() throws Exception {
        active("86400");
        var end = now.plus(Duration.ofDays(1));
        hub.answers(500);

        goOn(Duration.ofHours(22));
        assertThat(pushedUntil()).contains(end);
        goOn(Duration.ofHours(4));

        assertThat(pushedUntil().orElseThrow())
                .as("the poller compares it with the clock")
                .isBefore(now);
    }

    @Test
    void aHubThatRefusesIsLeftAlone() throws Exception {
        hub.answers(404);
        hubs.note(feed, TOPIC, List.of(hub.url()));

        goOn(Duration.ZERO);
        goOn(Duration.ofDays(6));

        assertThat(hub.asked()).hasSize(1);
        assertThat(lease().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aDeniedLeaseMeansPolling() throws Exception {
        active("86400");

        assertThat(verify("denied", TOPIC, null)).isPresent();

        assertThat(lease().state()).isEqualTo(State.REFUSED);
        assertThat(pushedUntil()).isEmpty();
    }

    @Test
    void whatNobodyAskedForIsNotVerified() throws Exception {
        hubs.note(feed, TOPIC, List.of(hub.url()));
        assertThat(verify("subscribe", TOPIC, "86400"))
                .as("before the hub was asked")
                .isEmpty();
        keeper.keepAll();

        assertThat(verify("subscribe", "https://a.example/other.xml", "86400")).isEmpty();
        assertThat(verify("unsubscribe", TOPIC, null)).isEmpty();
        assertThat(verify("publish", TOPIC, "86400")).isEmpty();
        assertThat(verification.answer(UUID.randomUUID(), question("subscribe", TOPIC, "86400")))
                .isEmpty();
        assertThat(lease().state()).isEqualTo(State.ASKED);
    }

    @Test
    void aLeaseLastsBetweenAnHourAndThirtyDays() throws Exception {
        active("1");
        assertThat(pushedUntil()).contains(now.plus(Duration.ofHours(1)));
        verify("subscribe", TOPIC, "999999999");
        assertThat(pushedUntil()).contains(now.plus(Duration.ofDays(30)));
        verify("subscribe", TOPIC, "soon");
        assertThat(pushedUntil()).contains(now.plus(Duration.ofDays(10)));
    }

    @Test
    void theHubIsToldToStopWhenTheFeedIsNoMore() throws Exception {
        active("86400");
        var lease = lease();
        execute("delete from feed where id = '%s'".formatted(feed));

        goOn(Duration.ZERO);

        assertThat(hub.asked()).last().satisfies(form -> assertThat(form).containsEntry("hub.mode", "unsubscribe"));
        assertThat(verification.answer(lease.id(), question("subscribe", TOPIC, "86400")))
                .isEmpty();
        assertThat(verification.answer(lease.id(), question("unsubscribe", TOPIC, null)))
                .contains("echo");
        assertThat(leases.find(lease.id())).isEmpty();
    }

    @Test
    void aTopicThatMovedEndsOneLeaseAndBeginsAnother() throws Exception {
        active("86400");

        hubs.note(feed, "https://a.example/new.xml", List.of(hub.url()));
        assertThat(pushedUntil()).isEmpty();
        hubs.note(feed, "https://a.example/new.xml", List.of(hub.url()));
        goOn(Duration.ZERO);

        assertThat(hub.asked().subList(1, 3))
                .extracting(form -> form.get("hub.mode") + " " + form.get("hub.topic"))
                .containsExactlyInAnyOrder("unsubscribe " + TOPIC, "subscribe https://a.example/new.xml");
    }

    @Test
    void aHubThatNeverVerifiesIsGivenUp() throws Exception {
        hubs.note(feed, TOPIC, List.of(hub.url()));

        for (int i = 0; i < 20; i++) {
            goOn(Duration.ofMinutes(20));
        }

        assertThat(lease().state()).isEqualTo(State.REFUSED);
        assertThat(hub.asked()).hasSizeBetween(10, 11);
    }

    @Test
    void aHubInThePrivateNetworkIsNotAsked() throws Exception {
        hubs.note(feed, TOPIC, List.of("http://10.1.2.3/hub"));

        goOn(Duration.ZERO);

        assertThat(lease().state()).isEqualTo(State.REFUSED);
    }

    private void active(String seconds) {
        hubs.note(feed, TOPIC, List.of(hub.url()));
        keeper.keepAll();
        verify("subscribe", TOPIC, seconds);
    }

    private void goOn(Duration time) {
        now = now.plus(time);
        keeper.keepAll();
    }

    private Lease lease() {
        return leases.ofFeed(feed).orElseThrow();
    }

    private Optional<String> verify(String mode, String topic, String seconds) {
        return verification.answer(lease().id(), question(mode, topic, seconds));
    }

    private static Question question(String mode, String topic, String seconds) {
        return new Question(mode, topic, "echo", seconds, null);
    }

    private Optional<Instant> pushedUntil() throws SQLException {
        try (var connection = Plain.database().getConnection();
                var statement = connection.prepareStatement("select pushed_until from feed_poll where feed = ?")) {
            statement.setObject(1, feed);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Plain.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What holds when only the callback is set. */
    private record Usual() implements WebSubConfig {

        @Override
        public Optional<URI> callback() {
            return Optional.of(URI.create("https://us.example"));
        }

        @Override
        public Duration lease() {
            return Duration.ofDays(10);
        }

        @Override
        public Duration deadline() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int pushesPerMinute() {
            return 60;
        }
    }
}
