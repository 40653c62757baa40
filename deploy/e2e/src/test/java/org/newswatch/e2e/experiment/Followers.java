package org.newswatch.e2e.experiment;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.e2e.ledger.Pair;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;

/** Clients of live streams, each of which must have been told of each alert exactly once when all is over. */
final class Followers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Follower> all = new ArrayList<>();

    private record Follower(Wish wish, StreamClient client) {

        Set<Integer> told() {
            return new HashSet<>(client.articles());
        }

        boolean wasToldOnce(List<Integer> expected) {
            return client.articles().stream().sorted().toList().equals(expected);
        }
    }

    Followers(Scene scene) {
        this.scene = scene;
        scene.onClose(http::shutdownNow);
    }

    /** One more, of the stream of this wish at that service. */
    void follow(Wish wish, URI service) {
        var client = new StreamClient(
                http, service, scene.subscription(wish.name()), scene.stack().adminKey());
        all.add(new Follower(wish, client));
        scene.onClose(client::close);
        client.start();
    }

    /** Returns once nothing can come that one of them does not get. */
    void awaitOpen() throws Exception {
        Patience.await("all streams are open", PATIENCE, () -> all.stream()
                .allMatch(follower -> follower.client().isOpen()));
    }

    /** So many of them, those that came first. */
    List<StreamClient> first(int count) {
        return all.subList(0, count).stream().map(Follower::client).toList();
    }

    /** Waits for what must come still, and fails the experiment for each that has a gap or was told something twice. */
    void judge() throws Exception {
        Patience.until(PATIENCE, () -> all.stream()
                .allMatch(follower -> follower.told().containsAll(articles(follower.wish()))));
        var wrong = all.stream()
                .filter(follower -> !follower.wasToldOnce(articles(follower.wish())))
                .count();
        int events = all.stream()
                .mapToInt(follower -> follower.client().articles().size())
                .sum();
        int returns =
                all.stream().mapToInt(follower -> follower.client().returns()).sum();
        scene.note("%d streams, %d events, %d resumed, gap or repetition in %d"
                .formatted(all.size(), events, returns, wrong));
        scene.require(wrong == 0, "a gap or a repetition in %d of %d streams".formatted(wrong, all.size()));
    }

    /** The numbers of the articles that the wish must be told of, in their order. */
    private List<Integer> articles(Wish wish) {
        return Verdict.expected(scene.edition(), scene.acknowledged(), List.of(wish)).stream()
                .map(Pair::article)
                .sorted()
                .toList();
    }
}
