package org.newswatch.e2e.experiment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.newswatch.e2e.experiment.BadReceiver.answering;
import static org.newswatch.e2e.experiment.BadReceiver.dripping;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.newswatch.e2e.ledger.Wish;

/** Receivers that misbehave, each in a way of its own, beside the healthy ones. */
final class BadReceivers {

    private static final String GONE = "gone";

    private final Map<String, BadReceiver> all = new LinkedHashMap<>();

    Experiment experiment() {
        return new Experiment("R13", "twelve bad receivers beside nine healthy ones", this::prepare, this::inflict);
    }

    private static Map<String, BadReceiver.Manner> manners() {
        var manners = new LinkedHashMap<String, BadReceiver.Manner>();
        manners.put("500", answering("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"));
        manners.put("503", answering("HTTP/1.1 503 No\r\nRetry-After: 2\r\nContent-Length: 0\r\n\r\n"));
        manners.put("404", answering("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"));
        manners.put(GONE, answering("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"));
        manners.put(
                "redirect",
                answering("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n"));
        manners.put("no HTTP", answering("220 mail.example ESMTP\r\n"));
        manners.put("reset", BadReceivers::reset);
        manners.put("half an answer", answering("HTTP/1.1 200 OK\r\nContent-Len"));
        manners.put("silent", client -> Thread.sleep(Duration.ofMinutes(10)));
        manners.put("slow loris", dripping("", new byte[] {'H'}, 1000));
        manners.put("endless head", dripping("HTTP/1.1 500 No\r\n", "X-More: more\r\n".getBytes(US_ASCII), 1));
        manners.put("endless body", dripping("HTTP/1.1 500 No\r\n\r\n", new byte[8192], 1));
        return manners;
    }

    private static void reset(Socket client) throws IOException {
        client.getInputStream().read(new byte[1024]);
        client.setSoLinger(true, 0);
        client.close();
    }

    private void prepare(Scene scene) throws Exception {
        all.clear();
        var word = Wish.ALL.getFirst();
        for (var manner : manners().entrySet()) {
            var receiver = new BadReceiver("127.0.0." + (all.size() + 2), manner.getValue(), scene.receiverPort());
            all.put(manner.getKey(), receiver);
            var wish = new Wish(manner.getKey(), word.filters(), word.matches());
            scene.subscribe(wish, receiver.address());
            if (manner.getKey().equals(GONE)) {
                // What it refused for good while it was gone is not told again.
                scene.leaveOut(wish);
            }
            scene.onClose(receiver);
        }
    }

    private void inflict(Scene scene) throws Exception {
        long before = System.nanoTime();
        scene.flow(scene.scale().seconds(3, 60));
        scene.outage(() -> {
            long began = System.nanoTime();
            var healthy = scene.p99(before, began, Wish.ALL);
            for (var receiver : all.values()) {
                receiver.turnBad();
            }
            scene.flow(scene.scale().seconds(5, 60));
            var beside = scene.p99(began, System.nanoTime(), Wish.ALL);
            int requests = all.values().stream().mapToInt(BadReceiver::requests).sum();
            scene.note("%d requests to the bad; p99 of the healthy %d ms before, %d ms beside them"
                    .formatted(requests, healthy.toMillis(), beside.toMillis()));
            scene.requireTime(beside, healthy.multipliedBy(6).dividedBy(5), "beside bad receivers (P5)");
            for (var receiver : all.values()) {
                receiver.turnGood();
            }
        });
    }
}
