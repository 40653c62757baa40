package org.newswatch.bench.deliveries;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.newswatch.bench.posts.Cpu;
import org.newswatch.bench.posts.Report;
import org.newswatch.local.ProjectFolder;

/**
 * Signed webhooks a second: claimed, sent and stored as delivered, against bare clients that post the same bytes to the
 * same receivers, in turn.
 */
final class Webhooks {

    private static final int AT_ONCE = 128;
    private static final int WARM_UP = 3;
    static final String HEALTHY = "http://127.0.%";

    private final Report report = new Report("webhooks");
    private final int rounds;
    private final int receivers;
    private final int each;

    Webhooks(int rounds, int receivers, int each) {
        this.rounds = rounds;
        this.receivers = receivers;
        this.each = each;
    }

    void run(ProjectFolder project) throws Exception {
        report.setting("receivers", receivers);
        report.setting("deliveriesOfARound", receivers * each);
        try (var sink = new Sink();
                var service = AlertService.start(project, Map.of())) {
            for (var receiver : Receivers.addresses(sink.port(), receivers)) {
                service.subscribe("harbour", receiver.toString());
            }
            deliver(service, sink, 0);
            report.setting("bytesOfARequest", sink.sample().length);
            try (var raw = new RawProcess(sink.port(), receivers, AT_ONCE, sink.sample())) {
                for (int round = 1 - WARM_UP; round <= rounds; round++) {
                    double ours = deliver(service, sink, round);
                    double apache = post(raw, sink, "apache", round);
                    double jdk = post(raw, sink, "jdk", round);
                    if (round > 0) {
                        report.figure("delivered / faster bare client, same round", ours / Math.max(apache, jdk));
                    }
                }
            }
        }
        report.write();
    }

    private double deliver(AlertService service, Sink sink, int round) throws Exception {
        service.holdChannels(HEALTHY);
        service.publish("harbour", each);
        service.awaitPending((long) receivers * each, HEALTHY);
        var cpu = service.cpu();
        var used = seconds(cpu);
        double sinkUsed = sink.cpuSeconds();
        sink.reset();
        service.letChannelsGo();
        sink.await((long) receivers * each);
        service.awaitPending(0, HEALTHY);
        long stored = System.nanoTime();
        double perSecond = receivers * each / ((stored - sink.firstAt()) / 1e9);
        System.out.printf(
                "round %d: %.0f/s stored, %.0f/s sent, %d requests%n",
                round, perSecond, receivers * each / ((sink.lastAt() - sink.firstAt()) / 1e9), sink.requests());
        if (round > 0) {
            report.figure("delivered per second", perSecond);
            figures("delivered", cpu, used, sink, sinkUsed);
            report.figure("requests for each delivery", sink.requests() / (double) (receivers * each));
        }
        return perSecond;
    }

    private double post(RawProcess raw, Sink sink, String client, int round) throws IOException {
        var cpu = List.of(raw.cpu());
        var used = seconds(cpu);
        double sinkUsed = sink.cpuSeconds();
        sink.reset();
        double perSecond = receivers * each / raw.post(client, receivers * each);
        System.out.printf("round %d: %s %.0f/s%n", round, client, perSecond);
        if (round > 0) {
            report.figure(client + ": posted per second", perSecond);
            figures(client, cpu, used, sink, sinkUsed);
        }
        return perSecond;
    }

    private void figures(String what, List<Cpu> cpu, double[] before, Sink sink, double sinkBefore) {
        double micros = 1e6 / (receivers * each);
        for (int i = 0; i < before.length; i++) {
            report.figure(what + ": µs of " + cpu.get(i).name(), (cpu.get(i).seconds() - before[i]) * micros);
        }
        report.figure(what + ": µs of receivers", (sink.cpuSeconds() - sinkBefore) * micros);
    }

    private static double[] seconds(List<Cpu> cpu) {
        return cpu.stream().mapToDouble(Cpu::seconds).toArray();
    }
}
