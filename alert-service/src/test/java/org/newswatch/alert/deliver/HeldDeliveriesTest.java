package org.newswatch.alert.deliver;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;
import org.newswatch.alert.schedule.Schedules;

/** Channels of subscriptions that the running service leaves alone, served here by a clock of the test's own. */
@Service
class HeldDeliveriesTest {

    private static final String HOURLY = "{\"mode\":\"hourly\"}";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    AgroalDataSource database;

    @Inject
    Schedules schedules;

    @Inject
    DeliverConfig config;

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);

    @Test
    void everyTimeHasOneDigest() {
        var channel = channel(HOURLY);

        var sent = live(channel, time("2026-11-22T05:50"), time("2026-11-22T08:30"));

        assertThat(sent).containsExactly("06:00 with 5", "07:00 with 30", "08:00 with 30");
    }

    @Test
    void clockThatGoesBackAnHourRepeatsNoDigest() {
        var channel = channel(HOURLY);

        var sent = live(channel, time("2026-11-22T05:50"), time("2026-11-22T07:10"));
        sent.addAll(live(channel, time("2026-11-22T06:10"), time("2026-11-22T08:30")));

        assertThat(sent).containsExactly("06:00 with 5", "07:00 with 30", "08:00 with 60");
    }

    @Test
    void clockThatGoesForwardAnHourLeavesOutNothing() {
        var channel = channel(HOURLY);

        var sent = live(channel, time("2026-11-22T05:50"), time("2026-11-22T06:30"));
        sent.addAll(live(channel, time("2026-11-22T07:30"), time("2026-11-22T09:10")));

        assertThat(sent).containsExactly("06:00 with 5", "07:30 with 15", "08:00 with 15", "09:00 with 30");
    }

    @Test
    void nightsOnWhichClocksChangeHaveOneDigestEach() {
        var daily = "{\"mode\":\"daily\",\"at\":\"02:30\",\"zone\":\"Europe/Belgrade\"}";

        var forward = live(channel(daily), time("2026-03-28T23:00"), time("2026-03-29T03:00"));
        var back = live(channel(daily), time("2026-10-24T23:00"), time("2026-10-25T03:00"));

        assertThat(forward).containsExactly("01:00 with 60");
        assertThat(back).containsExactly("00:30 with 45");
    }

    @Test
    void whatIsStoredAfterItsDigestIsForTheNext() {
        var channel = channel(HOURLY);
        live(channel, time("2026-11-22T05:50"), time("2026-11-22T06:02"));

        hold(channel, "digest", time("2026-11-22T06:00"));

        assertThat(serve(channel)).isEmpty();
        clock.set(time("2026-11-22T07:00"));
        assertThat(serve(channel)).as("with the one of 06:00").containsExactly("07:00 with 2");
    }

    @Test
    void digestOfAReplicaThatWasKilledIsSentByTheNextAsItWas() {
        var channel = channel(HOURLY);
        clock.set(time("2026-11-22T06:00"));
        hold(channel, "digest", time("2026-11-22T06:00"));
        held().arrange(channel);
        var written = deliveries().due(channel.id());

        hold(channel, "digest", time("2026-11-22T06:00"));
        held().arrange(channel);

        assertThat(written).hasSize(1);
        var again = deliveries().due(channel.id());
        assertThat(again).contains(written.getFirst());
        assertThat(deliveries().ofDigest(written.getFirst().message(), LocalDate.EPOCH))
                .extracting(Deliveries.InDigest::delivery)
                .isEqualTo(written);
    }

    @Test
    void twoReplicasAgreeOnTheDigest() throws Exception {
        var channel = channel(HOURLY);
        clock.set(time("2026-11-22T06:00"));
        for (int i = 0; i < 200; i++) {
            hold(channel, "digest", time("2026-11-22T06:00"));
        }

        try (var replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(Collections.nCopies(4, () -> held().arrange(channel)))
                    .forEach(Future::resultNow);
        }

        var first = deliveries().due(channel.id()).getFirst();
        assertThat(deliveries().ofDigest(first.message(), LocalDate.EPOCH)).hasSize(200);
    }

    @Test
    void capIsSharedByAllWhoServeTheChannel() {
        var channel = channel("{\"mode\":\"instant\",\"cap\":{\"perHour\":2}}");

        var sent = live(channel, time("2026-11-22T05:30"), time("2026-11-22T07:30"));

        assertThat(sent)
                .containsExactly(
                        "05:30 alone", "05:32 alone", "06:00 with 13", "06:00 alone", "07:00 with 29", "07:00 alone");
    }

    @Test
    void messageThatWasTriedKeepsItsIdUnderACap() {
        var channel = channel("{\"mode\":\"instant\",\"cap\":{\"perHour\":1}}");
        live(channel, time("2026-11-22T05:30"), time("2026-11-22T05:31"));
        clock.set(time("2026-11-22T05:40"));
        hold(channel, null, clock.get());
        update("update delivery set attempts = 1 where status = 'pending' and channel_id = ?", channel.id());

        held().arrange(channel);
        clock.set(time("2026-11-22T06:00"));
        held().arrange(channel);

        assertThat(deliveries().due(channel.id()))
                .singleElement()
                .matches(delivery -> delivery.digest() == null && !delivery.held());
    }

    /** Minute by minute, with an alert every other one; when there was a message and how many it told. */
    private List<String> live(Channel channel, Instant from, Instant to) {
        var sent = new ArrayList<String>();
        for (var now = from; now.isBefore(to); now = now.plus(MINUTE)) {
            clock.set(now);
            if (Duration.between(from, now).toMinutes() % 2 == 0) {
                var due = channel.schedule().due(now, false);
                hold(channel, due.held(), due.at());
            }
            sent.addAll(serve(channel));
        }
        return sent;
    }

    /** As a courier does, but what it would send is taken for delivered. */
    private List<String> serve(Channel channel) {
        var sent = new ArrayList<String>();
        var due = deliveries().due(channel.id());
        while (!due.isEmpty()) {
            int room = held().concern(channel, due) ? held().arrange(channel) : Integer.MAX_VALUE;
            due = deliveries().due(channel.id());
            due.stream().collect(groupingBy(Delivery::message, LinkedHashMap::new, toList())).values().stream()
                    .limit(room)
                    .map(List::getFirst)
                    .forEach(message -> sent.add(deliver(message)));
            due = deliveries().due(channel.id());
        }
        return sent;
    }

    private String deliver(Delivery message) {
        var now = clock.get();
        int told = update(
                "update delivery set status = 'delivered', delivered_at = ? where coalesce(digest, id) = ?",
                now.atOffset(ZoneOffset.UTC),
                message.message());
        return now.toString().substring(11, 16) + (message.digest() == null ? " alone" : " with " + told);
    }

    private HeldDeliveries held() {
        return new HeldDeliveries(new Database(database), new OpenDays(), clock::get);
    }

    private Deliveries deliveries() {
        return new Deliveries(new Database(database), new OpenDays(), config, clock::get);
    }

    private Channel channel(String schedule) {
        var made = Api.administrator()
                .body(Map.of(
                        "name", "held",
                        "query", "nothingofthekind",
                        "channels", List.of(Map.of("type", "webhook", "url", "http://127.0.0.1:59999/hook"))))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract();
        var subscription = UUID.fromString(made.path("id"));
        update("update subscription set status = 'disabled' where id = ?", subscription);
        return new Channel(
                UUID.fromString(made.path("channels[0].id")),
                subscription,
                "default",
                "webhook",
                "http://127.0.0.1:59999/hook",
                "127.0.0.1:59999",
                "{}",
                List.of(),
                schedules.read(schedule),
                null);
    }

    private void hold(Channel channel, String held, Instant until) {
        update(
                "insert into delivery (id, alert_id, channel_id, held, next_attempt_at)"
                        + " values (uuidv7(), gen_random_uuid(), ?, ?, ?)",
                channel.id(),
                held,
                until.atOffset(ZoneOffset.UTC));
    }

    private int update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant time(String utc) {
        return Instant.parse(utc + ":00Z");
    }
}
