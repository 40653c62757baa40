package org.newswatch.e2e.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.newswatch.e2e.ledger.Acknowledged;
import org.newswatch.e2e.ledger.Edition;
import org.newswatch.e2e.ledger.Load;
import org.newswatch.e2e.ledger.Verdict;
import org.newswatch.e2e.ledger.Wish;

/** Something that is done to the cluster while articles come in, and what came of them. */
final class Round {

    private static final double PER_SECOND = 10;
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(8);
    private static final Duration LATEST = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final URI ingest;
    private final String key;
    private final Subscribers subscribers;
    private final Path folder;

    Round(URI ingest, String key, Subscribers subscribers, Path folder) {
        this.ingest = ingest;
        this.key = key;
        this.subscribers = subscribers;
        this.folder = folder;
    }

    /** What is done. */
    interface Action {
        void run() throws IOException, InterruptedException;
    }

    /**
     * The figures of a round.
     *
     * @param answers requests by their status; 0 is no answer
     * @param refusedTwice articles that a client which tries again once would not have got in
     * @param took how long the action took, in seconds
     */
    record Figures(String name, Verdict verdict, Map<Integer, Long> answers, int refusedTwice, double took) {}

    Figures with(String name, Action action) throws IOException, InterruptedException {
        var edition = new Edition(name.replace(' ', '-') + "-" + System.currentTimeMillis(), 7);
        var arrivals = subscribers.of(edition.run());
        var file = Files.createTempFile(folder, "acknowledged-", "");
        try (var acknowledged = new Acknowledged(file);
                var load = new Load(edition, acknowledged, ingest, key, PER_SECOND)) {
            load.start();
            Thread.sleep(BEFORE);
            long began = System.nanoTime();
            action.run();
            long ended = System.nanoTime();
            Thread.sleep(AFTER);
            load.stop(LATEST);
            var taken = acknowledged.all();
            var expected = Verdict.expected(edition, taken.keySet(), Wish.ALL);
            try {
                Kubectl.await(
                        "every alert", LATEST, () -> arrivals.all().keySet().containsAll(expected));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
            Thread.sleep(QUIET);
            var fault = new Verdict.Fault(began, ended);
            var alerts = subscribers.alerts(edition.run());
            var verdict = Verdict.of(edition, taken, Wish.ALL, arrivals, alerts, fault);
            for (var pair : verdict.lost()) {
                var article = edition.article(pair.article()).url();
                System.out.println("lost: " + pair + ", " + subscribers.why(pair.wish(), article));
            }
            return new Figures(name, verdict, load.counts(), load.refusedTwice().size(), (ended - began) / 1e9);
        }
    }
}
