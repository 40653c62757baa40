package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;
import static org.newswatch.local.BreakableStack.ENRICH;
import static org.newswatch.local.BreakableStack.INGEST;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;
import org.newswatch.local.Receiver;

/**
 * The databases are lost, come back as they were at a backup, and what was read since then is read again: by the steps that
 * {@code deploy/kubernetes/README.md} gives.
 */
final class Restores {

    private static final List<String> SERVICES = List.of(INGEST, ENRICH, ALERT);
    private static final List<String> DATABASES = List.of("alert", "enrich", "ingest");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("quarry-gazette\\.example/[^/]+/(\\d+)");

    /** A chat knows no ids: what comes twice is read twice. */
    private final Wish chat =
            new Wish("chat", Wish.ALL.getFirst().filters(), Wish.ALL.getFirst().matches());

    private final Queue<Integer> posts = new ConcurrentLinkedQueue<>();
    private long begun;

    Stream<Experiment> all() {
        return Stream.of(new Experiment(
                "R24",
                "all databases dropped, restored from a backup that is older, and the rest read again from Kafka",
                this::listen,
                this::restore));
    }

    private void listen(Scene scene) throws IOException {
        posts.clear();
        var room = Receiver.start(0, post -> {
            var number = NUMBER.matcher(post.body().toString());
            posts.add(number.find() ? Integer.parseInt(number.group(1)) : 0);
            return 200;
        });
        scene.onClose(room);
        scene.make(
                chat,
                Map.of("type", "mattermost", "url", room.address("/hooks/room").toString()));
        scene.leaveOut(chat);
        begun = System.currentTimeMillis();
    }

    private void restore(Scene scene) throws Exception {
        var backup = scene.bed().backup();
        scene.stack().backUpPostgres(backup);
        var before = scene.arrivals().all();
        scene.flow(scene.scale().seconds(5, 60));
        var since = new HashSet<>(scene.arrivals().all().keySet());
        since.removeAll(before.keySet());

        scene.outage(() -> {
            for (var database : DATABASES) {
                drop(scene, database);
            }
            var lost = Instant.now();
            SERVICES.forEach(scene.stack()::stop);
            scene.stack().restorePostgres(backup);
            SetBack.toThen(begun, scene.bed().bootstrapServers());
            scene.stack().start(ENRICH);
            scene.stack().start(ALERT, Map.of("ALERT_RESTORE_TOLD_UNTIL", lost.toString()));
            scene.stack().start(INGEST);
        });
        scene.require(!since.isEmpty(), "nothing was told between the backup and the loss");
        scene.note("%d alerts were told between backup and loss".formatted(since.size()));
        scene.onceAcknowledged(() -> judgeChat(scene));
    }

    private static void drop(Scene scene, String database) throws SQLException {
        try (var connection = scene.stack().asSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        }
    }

    /** Each article is in the chat once, or is kept for its owner to ask for; what came after the loss is in the chat. */
    private void judgeChat(Scene scene) throws Exception {
        var expected = Verdict.expected(scene.edition(), scene.acknowledged(), List.of(chat)).stream()
                .map(Pair::article)
                .collect(Collectors.toSet());
        var kept =
                new AlertList(scene.bed().client(), scene.stack().addresses().alert(), scene.subscription(chat.name()));
        Patience.until(PATIENCE, () -> {
            var settled = new HashSet<>(posts);
            settled.addAll(kept.ofDeliveries("suppressed"));
            return settled.containsAll(expected);
        });
        var lost = new HashSet<>(expected);
        lost.removeAll(posts);
        var unsent = Set.copyOf(lost);
        lost.removeAll(kept.ofDeliveries("suppressed"));
        scene.require(lost.isEmpty(), "neither in the chat nor kept: %s".formatted(lost));
        scene.require(
                posts.size() == Set.copyOf(posts).size(),
                "more than once in the chat: %s"
                        .formatted(posts.stream().sorted().toList()));
        scene.note("the chat: %d expected, %d posted, each once, %d not posted and kept"
                .formatted(expected.size(), posts.size(), unsent.size()));
    }
}
