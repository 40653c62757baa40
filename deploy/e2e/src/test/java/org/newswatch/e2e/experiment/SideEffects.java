package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.newswatch.e2e.experiment.MailServer.Mood;
import org.newswatch.local.Client;
import org.newswatch.local.Receiver;
import org.newswatch.local.Receiver.Delivery;

/** alert-service ends between what it tells others and what it notes of it, where that is not an alert. */
final class SideEffects {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SUBSCRIPTIONS = "/v1/subscriptions";
    private static final String KEYS = "/v1/keys";

    private final Queue<Delivery> received = new ConcurrentLinkedQueue<>();
    private Receiver receiver;

    Stream<Experiment> all() {
        return Stream.of(new Experiment(
                "R2 side-effects",
                "alert-service crashes after a key, a question, a digest and a disabled channel",
                this::listen,
                this::inflict));
    }

    private void listen(Scene scene) {
        received.clear();
        receiver = Receiver.start(0, delivery -> {
            received.add(delivery);
            return delivery.path().equals("/gone") ? 410 : 204;
        });
        scene.onClose(receiver);
        scene.bed().mail().turn(Mood.TAKES);
    }

    private void inflict(Scene scene) throws Exception {
        for (int i = 0; i < scene.scale().count(1, 5); i++) {
            issueKey(scene);
            askMailbox(scene, i);
            settleDigest(scene);
            disableChannel(scene);
        }
    }

    /** The key of a call without an answer is nobody's, and another call gives one that is good everywhere. */
    private void issueKey(Scene scene) throws Exception {
        var tenant = post(scene, "/v1/tenants", Map.of("name", "Harbour Post"))
                .path("id")
                .asText();
        var draft = Map.of("tenant", tenant, "name", "desk", "roles", List.of("publisher"));
        crash(scene, "key-announced", () -> unanswered(scene, draft));
        var known = scene.bed().client().get(service(scene), KEYS).body().toString();
        scene.require(!known.contains(tenant), "a key of a call without an answer is listed: " + known);
        var key = post(scene, KEYS, draft).path("key").asText();
        try (var publisher = new Client(key)) {
            Patience.await(
                    "the key is good at ingest-service",
                    PATIENCE,
                    () -> publisher
                                    .get(scene.stack().addresses().ingest(), "/v1/feeds")
                                    .status()
                            == 200);
        }
    }

    private static void unanswered(Scene scene, Map<String, Object> draft) {
        try {
            var answer = scene.bed().client().post(service(scene), KEYS, draft);
            scene.require(false, "an answer of a service that crashed: " + answer.status());
        } catch (IOException e) {
            scene.note("no answer to the call for a key");
        }
    }

    /** Nobody knows whether the mailbox was asked, so it is asked again; the link that came last is good. */
    private void askMailbox(Scene scene, int round) throws Exception {
        var mails = scene.bed().mail();
        int before = mails.mails().size();
        var address = scene.edition().run() + "-" + scene.edition().seed() + "-" + round + "@desk.example";
        var email = Map.of("type", "email", "address", address);
        var subscription = new String[1];
        crash(scene, "mailbox-asked", () -> subscription[0] = subscribe(scene, Map.of("channels", List.of(email))));
        update(scene, "update mailbox set next_ask_at = now() where address = '" + address + "'");
        Patience.await(
                "a second question",
                PATIENCE,
                () -> Mails.questions(mails, before).size() == 2);
        var token = Mails.questions(mails, before).getLast();
        post(scene, "/confirm/" + token, Map.of());
        scene.require(statusOfChannel(scene, subscription[0]).equals("active"), "the confirmed mailbox is not active");
        delete(scene, subscription[0]);
    }

    /** What was made up into a message is that message, also of the next one who sends it. */
    private void settleDigest(Scene scene) throws Exception {
        var later = LocalTime.now(ZoneOffset.UTC).plusHours(6).truncatedTo(ChronoUnit.MINUTES);
        var subscription = subscribe(
                scene,
                Map.of(
                        "channels",
                        List.of(webhook("/digest")),
                        "schedule",
                        Map.of("mode", "daily", "at", later.toString())));
        var waiting = "delivery where status = 'pending' and channel_id in"
                + " (select id from channel where subscription_id = '" + subscription + "')";
        Patience.await("two alerts wait", PATIENCE, () -> count(scene, "select count(*) from " + waiting) >= 2);
        crash(
                scene,
                "digest-settled",
                () -> update(
                        scene,
                        "update delivery set next_attempt_at = now() where id in (select id from " + waiting + ")"));
        Patience.await("the digest", PATIENCE, () -> !at("/digest").isEmpty());
        scene.flow(Duration.ofSeconds(1));
        var ids = at("/digest").stream().map(Delivery::id).distinct().toList();
        scene.require(ids.size() == 1, "digests of one time: %s".formatted(ids));
        scene.note("a digest of %d alerts"
                .formatted(alerts(at("/digest").getFirst().body())));
        delete(scene, subscription);
        received.clear();
    }

    private static int alerts(JsonNode digest) {
        int alerts = 0;
        for (var story : digest.at("/data/stories")) {
            alerts += story.path("alerts").size();
        }
        return alerts;
    }

    /** Whoever is disabled is so once, and the other channel is told once. */
    private void disableChannel(Scene scene) throws Exception {
        var subscription = new String[1];
        crash(
                scene,
                "channel-disabled",
                () -> subscription[0] =
                        subscribe(scene, Map.of("channels", List.of(webhook("/gone"), webhook("/kept")))));
        Patience.await("the notice", PATIENCE, () -> !notices().isEmpty());
        scene.flow(Duration.ofSeconds(1));
        var ids = notices().stream().map(Delivery::id).distinct().toList();
        scene.require(ids.size() == 1, "notices of one channel: %s".formatted(ids));
        scene.require(statusOfChannel(scene, subscription[0]).equals("disabled"), "the channel is not disabled");
        delete(scene, subscription[0]);
        received.clear();
    }

    private List<Delivery> at(String path) {
        return received.stream()
                .filter(delivery -> delivery.path().equals(path))
                .toList();
    }

    private List<Delivery> notices() {
        return at("/kept").stream()
                .filter(delivery -> delivery.body().path("type").asText().equals("channel.disabled"))
                .toList();
    }

    private Map<String, Object> webhook(String path) {
        return Map.of("type", "webhook", "url", receiver.address(path).toString());
    }

    /** Whatever brings the service to the point, and its start afterwards. */
    private static void crash(Scene scene, String point, Scene.Step cause) throws Exception {
        scene.outage(() -> {
            scene.bed().arm(point);
            cause.run();
            Patience.await("a crash at " + point, PATIENCE, () -> !scene.stack().isAlive(ALERT));
            scene.stack().start(ALERT);
        });
    }

    private static URI service(Scene scene) {
        return scene.stack().addresses().alert();
    }

    /** The id of a subscription to every second or third article. */
    private static String subscribe(Scene scene, Map<String, Object> more) throws IOException {
        var draft = new HashMap<String, Object>(more);
        draft.putAll(Map.of("name", "side effects", "query", "granite OR obsidian", "notify", "article"));
        return post(scene, SUBSCRIPTIONS, draft).path("id").asText();
    }

    private static String statusOfChannel(Scene scene, String subscription) throws IOException {
        return scene.bed()
                .client()
                .get(service(scene), SUBSCRIPTIONS + "/" + subscription)
                .body()
                .at("/channels/0/status")
                .asText();
    }

    private static void delete(Scene scene, String subscription) throws IOException {
        scene.bed().client().delete(service(scene), SUBSCRIPTIONS + "/" + subscription);
    }

    private static JsonNode post(Scene scene, String path, Map<String, Object> body) throws IOException {
        var answer = scene.bed().client().post(service(scene), path, body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("POST " + path + " was answered " + answer);
        }
        return answer.body();
    }

    private static void update(Scene scene, String sql) throws SQLException {
        try (var database = scene.stack().asSuperuser("alert");
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static int count(Scene scene, String sql) throws SQLException {
        try (var database = scene.stack().asSuperuser("alert");
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
