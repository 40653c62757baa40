package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newswatch.egress.Egress;
import org.newswatch.egress.EgressRules;
import org.newswatch.ingest.feed.PlainReader;

/** The loop when the service stops, on a real database and beside a slow server. */
@Timeout(60)
class PollLoopTest {

    private static final byte[] FEED =
            "<rss version=\"2.0\"><channel><title>Harbour Post</title></channel></rss>".getBytes(UTF_8);

    @Test
    void aPollUnderWayIsWaitedForAndStored() throws Exception {
        assertThat(lastStatusAfterStop("10s", Duration.ofMillis(500))).isEqualTo("200");
    }

    @Test
    void whatTakesLongerThanTheFarewellIsLeftToOthers() throws Exception {
        assertThat(lastStatusAfterStop("200ms", Duration.ofSeconds(20))).isEqualTo("none");
    }

    private static String lastStatusAfterStop(String farewell, Duration answer) throws Exception {
        var isAsked = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var config = Settings.with("farewell", farewell);
        var clock = InstantSource.system();
        try (var server = new PlainServer((asked, to) -> {
                    isAsked.countDown();
                    hold(end, answer);
                    PlainServer.answer(to, "200 OK", "", FEED);
                });
                var database = PollDatabase.named("poll_loop", "-c synchronous_commit=off");
                var egress = new Egress(
                        EgressRules.of("127.0.0.0/8"), name -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            database.execute("truncate feed cascade");
            database.subscribe("t", "http://slow.example:" + server.port() + "/feed", clock.instant());
            var poller = Pollers.of(
                    database.source(),
                    new FeedFetch(egress, PlainReader.reader(), config, clock),
                    new CountingDesk(database.source(), clock),
                    config,
                    new SimpleMeterRegistry(),
                    new Random(1));
            var loop = new PollLoop(poller, new PollBell(), config, clock);
            loop.start(new StartupEvent());
            await().until(() -> isAsked.getCount() == 0);

            loop.stop(new ShutdownEvent());

            end.countDown();
            return database.text("select coalesce(last_status::text, 'none') from feed_poll");
        }
    }

    private static void hold(CountDownLatch end, Duration most) {
        try {
            end.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
