package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.ProjectFolder;

/**
 * Live streams of one subscription: events a second to all clients together, read from the database, against bare writes of
 * events of the same size to as many sockets, in turn. What is streamed is raised before, and let go at once. Then what a
 * stream costs in memory.
 */
final class Streaming {

    private static final int WARM_UP = 2;
    private static final int SPARE_FILES = 500;
    private final Report report = new Report("streams");
    private final int rounds;
    private final int events;
    private final List<Integer> sizes;

    /**
     * @param events of a round, all clients together
     * @param sizes how many clients there are, one after the other, the most at the end
     */
    Streaming(int rounds, int events, List<Integer> sizes) {
        this.rounds = rounds;
        this.events = events;
        this.sizes = sizes;
    }

    void run(ProjectFolder project) throws Exception {
        try (var service = AlertService.start(project, Map.of("ALERT_STREAM_HEARTBEAT", "1h"))) {
            var subscription = service.subscribe("harbour");
            memory(service, subscription);
            int bytes = bytesOfAnEvent(service, subscription);
            report.setting("bytesOfAnEvent", bytes);
            report.setting("eventsOfARound", events);
            try (var bare = new BareProcess(bytes)) {
                for (int clients : sizes) {
                    compare(service, subscription, bare, allowed(clients));
                }
            }
        }
        report.write();
    }

    private void compare(AlertService service, String subscription, BareProcess bare, int clients) throws Exception {
        int each = events / clients;
        bare.order("take " + clients);
        try (var ours = listen(service, subscription, clients);
                var theirs = new Listeners(bare.port(), clients, new byte[0])) {
            bare.done();
            for (int round = 1 - WARM_UP; round <= rounds; round++) {
                ours.reset();
                var held = service.holdStreams();
                service.publish("harbour", each);
                service.awaitRaised(service.published());
                var cpu = service.program().cpu("alert-service");
                double before = cpu.seconds();
                held.close();
                ours.await((long) each * clients);
                double streamed = each * clients / ours.seconds();
                double used = cpu.seconds() - before;
                before = bare.cpu().seconds();
                theirs.reset();
                bare.order("write " + each);
                theirs.await((long) each * clients);
                bare.done();
                double written = each * clients / theirs.seconds();
                System.out.printf("%d clients, round %d: %.0f/s, bare %.0f/s%n", clients, round, streamed, written);
                if (round > 0) {
                    report.figure(clients + " clients: events per second", streamed);
                    report.figure(clients + " clients: bare writes per second", written);
                    report.figure(clients + " clients: ratio, same round", streamed / written);
                    report.figure(clients + " clients: µs of alert-service", used * 1e6 / each / clients);
                    report.figure(
                            clients + " clients: µs of bare writes",
                            (bare.cpu().seconds() - before) * 1e6 / each / clients);
                }
            }
        }
        // Until the service has seen that they are gone.
        TimeUnit.SECONDS.sleep(3);
    }

    private void memory(AlertService service, String subscription) throws Exception {
        int clients = allowed(sizes.getLast());
        listen(service, subscription, clients / 10).close();
        TimeUnit.SECONDS.sleep(3);
        var without = Footprint.of(service.program().pid());
        try (var listeners = listen(service, subscription, clients)) {
            listeners.reset();
            TimeUnit.SECONDS.sleep(1);
            var with = Footprint.of(service.program().pid());
            report.figure("bytes of heap for each stream", (with.heap() - without.heap()) / (double) clients);
            report.figure("bytes resident for each stream", (with.resident() - without.resident()) / (double) clients);
        }
        TimeUnit.SECONDS.sleep(3);
    }

    /** With all of them greeted. */
    private static Listeners listen(AlertService service, String subscription, int clients) throws Exception {
        var request = "GET /v1/alerts/stream?subscription=" + subscription + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + AlertService.KEY + "\r\nAccept: text/event-stream\r\n\r\n";
        var listeners = new Listeners(service.program().port(), clients, request.getBytes(US_ASCII));
        listeners.await(clients);
        return listeners;
    }

    private static int bytesOfAnEvent(AlertService service, String subscription) throws Exception {
        try (var listener = listen(service, subscription, 1)) {
            listener.reset();
            service.publish("harbour", 1);
            return (int) listener.await(1);
        }
    }

    /** As many as this program may have files open, with what it needs besides; says so when that is fewer. */
    private static int allowed(int clients) {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int most = (int) Math.min(clients, (system.getMaxFileDescriptorCount() - SPARE_FILES) / 2);
        if (most < clients) {
            System.out.println(most + " clients instead of " + clients + ": no more files may be open (ulimit -n)");
        }
        return most;
    }
}
