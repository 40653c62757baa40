package org.newswatch.e2e.experiment;

import static org.newswatch.local.BreakableStack.ALERT;

import java.util.stream.Stream;
import org.newswatch.e2e.ledger.Wish;

/** Clients of the live stream, a fifth of which stop reading, while the service restarts. */
final class Streams {

    private Followers followers;

    Stream<Experiment> all() {
        return Stream.of(new Experiment(
                "R21", "streams: a fifth stops reading, the service restarts", this::follow, this::inflict));
    }

    private void follow(Scene scene) throws Exception {
        followers = new Followers(scene);
        for (int i = 0; i < scene.scale().count(90, 2_000); i++) {
            followers.follow(
                    Wish.ALL.get(i % Wish.ALL.size()), scene.stack().addresses().alert());
        }
        followers.awaitOpen();
    }

    private void inflict(Scene scene) throws Exception {
        var stopping = followers.first(scene.scale().count(90, 2_000) / 5);
        scene.outage(() -> {
            stopping.forEach(client -> client.read(false));
            scene.flow(scene.scale().seconds(3, 60));
            scene.stack().stop(ALERT);
            scene.stack().start(ALERT);
            stopping.forEach(client -> client.read(true));
        });
        scene.onceAcknowledged(followers::judge);
    }
}
