package org.newswatch.bench.deliveries;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.posts.Grounds;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.ProjectFolder;

/**
 * How fast healthy receivers get what is due while a fifth of all are dead: a third of these refuses connections, a third never
 * answers to one, a third answers a byte a second. In turn with rounds in which nothing is due for the dead ones. No host is
 * given up by the breaker, as in the first minutes of a fault.
 */
final class Isolation {

    private static final String DEAD = "http://127.%";
    private static final int WARM_UP = 3;
    private static final int ALL_AT_WORK_MS = 1_500;
    private static final int SLOWEST_S = 30;

    private final Report report = new Report("isolation");
    private final int rounds;
    private final int healthy;
    private final int dead;
    private final int each;

    Isolation(int rounds, int receivers, int each) {
        this.rounds = rounds;
        this.healthy = receivers * 4 / 5;
        this.dead = receivers / 5;
        this.each = each;
    }

    void run(ProjectFolder project) throws Exception {
        report.setting("healthyReceivers", healthy);
        report.setting("deadReceivers", dead);
        report.setting("deliveriesOfARound", healthy * each);
        try (var sink = new Sink();
                var hole = new BlackHole();
                var service = AlertService.start(
                        project, Map.of("ALERT_DELIVER_BREAKER_AT_LEAST", Integer.toString(Integer.MAX_VALUE)))) {
            subscribe(service, "harbour", Receivers.addresses(sink.port(), healthy));
            subscribe(service, "shoal", Receivers.dead(Grounds.freePort(), dead / 3));
            subscribe(service, "shoal", Receivers.dead(hole.port(), dead / 3));
            subscribe(service, "shoal", Receivers.slow(sink.port(), dead - 2 * (dead / 3)));
            for (int round = 1 - WARM_UP; round <= rounds; round++) {
                double alone = deliver(service, sink);
                service.publish("shoal", each);
                TimeUnit.MILLISECONDS.sleep(ALL_AT_WORK_MS);
                double beside = deliver(service, sink);
                giveUpTheDead(service);
                System.out.printf("round %d: %.0f/s alone, %.0f/s beside dead ones%n", round, alone, beside);
                if (round > 0) {
                    report.figure("healthy, alone: per second", alone);
                    report.figure("healthy, beside dead ones: per second", beside);
                    report.figure("beside dead ones / alone, same round", beside / alone);
                }
            }
        }
        report.write();
    }

    private static void subscribe(AlertService service, String word, List<URI> receivers) throws Exception {
        for (var receiver : receivers) {
            service.subscribe(word, receiver.toString());
        }
    }

    private double deliver(AlertService service, Sink sink) throws Exception {
        long count = (long) healthy * each;
        service.holdChannels(Webhooks.HEALTHY);
        service.publish("harbour", each);
        service.awaitPending(count, Webhooks.HEALTHY);
        sink.reset();
        service.letChannelsGo();
        sink.await(count);
        service.awaitPending(0, Webhooks.HEALTHY);
        return count / ((sink.lastAt() - sink.firstAt()) / 1e9);
    }

    /** So that nothing is due for them any more, and nobody is at work for them. */
    private static void giveUpTheDead(AlertService service) throws SQLException, InterruptedException {
        service.update("update delivery set status = 'failed' where status = 'pending'");
        for (int i = 0; i < SLOWEST_S * 10; i++) {
            if (service.number(
                            "select count(*) from channel where leased_by is not null and address like '" + DEAD + "'")
                    == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("somebody is still at work for dead receivers");
    }
}
