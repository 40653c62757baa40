package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;

/** Clients of the live stream, a fifth of which stop reading, while the service restarts. */
final class Streams {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Follower> followers = new ArrayList<>();

    private record Follower(Wish wish, StreamClient client) {

        Set<Integer> told() {
            return new HashSet<>(client.articles());
        }
    }

    Stream<Experiment> all() {
        return Stream.of(new Experiment(
                "R21", "streams: a fifth stops reading, the service restarts", this::follow, this::inflict));
    }

    private void follow(Scene scene) throws Exception {
        followers.clear();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        scene.onClose(http::shutdownNow);
        for (int i = 0; i < scene.scale().count(90, 2_000); i++) {
            var wish = Wish.ALL.get(i % Wish.ALL.size());
            var client = new StreamClient(
                    http,
                    scene.stack().addresses().alert(),
                    scene.subscription(wish.name()),
                    scene.stack().adminKey());
            followers.add(new Follower(wish, client));
            scene.onClose(client::close);
            client.start();
        }
        Patience.await("all streams are open", PATIENCE, () -> followers.stream()
                .allMatch(follower -> follower.client().isOpen()));
    }

    private void inflict(Scene scene) throws Exception {
        var stopping = followers.subList(0, followers.size() / 5);
        scene.outage(() -> {
            stopping.forEach(follower -> follower.client().read(false));
            scene.flow(scene.scale().seconds(3, 60));
            scene.stack().stop(ALERT);
            scene.stack().start(ALERT);
            stopping.forEach(follower -> follower.client().read(true));
        });
        scene.onceAcknowledged(() -> judge(scene));
    }

    private void judge(Scene scene) throws Exception {
        var expected = Wish.ALL.stream().collect(Collectors.toMap(wish -> wish, wish -> articles(scene, wish)));
        Patience.until(PATIENCE, () -> followers.stream()
                .allMatch(follower -> follower.told().containsAll(expected.get(follower.wish()))));
        var wrong = followers.stream()
                .filter(follower ->
                        !follower.client().articles().stream().sorted().toList().equals(expected.get(follower.wish())))
                .count();
        scene.note("%d streams, %d events, %d resumed, gap or repetition in %d"
                .formatted(
                        followers.size(),
                        followers.stream()
                                .mapToInt(
                                        follower -> follower.client().articles().size())
                                .sum(),
                        followers.stream()
                                .mapToInt(follower -> follower.client().returns())
                                .sum(),
                        wrong));
        scene.require(wrong == 0, "a gap or a repetition in %d of %d streams".formatted(wrong, followers.size()));
    }

    /** The numbers of the articles that the wish must be told of, in their order. */
    private static List<Integer> articles(Scene scene, Wish wish) {
        return Verdict.expected(scene.edition(), scene.acknowledged(), List.of(wish)).stream()
                .map(Pair::article)
                .sorted()
                .toList();
    }
}
