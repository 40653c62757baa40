package org.newswatch.alert.tenant;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/** Brings the topic of keys into agreement with the table, whatever happened to either since the last start. */
@ApplicationScoped
class KeysAtStart {

    private static final Logger LOG = Logger.getLogger(KeysAtStart.class);

    private final AdministratorKey administrator;
    private final IssuedKeys keys;
    private final KeyProducer topic;
    private final KeyAnnouncements announcements;
    private volatile boolean stopping;

    KeysAtStart(AdministratorKey administrator, IssuedKeys keys, KeyProducer topic, KeyAnnouncements announcements) {
        this.administrator = administrator;
        this.keys = keys;
        this.topic = topic;
        this.announcements = announcements;
    }

    void start(@Observes StartupEvent started) {
        administrator.agree();
        Thread.ofVirtual().name("keys-at-start").start(this::announce);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Until it works: without keys nobody gets in, and the gate says so in its readiness. */
    private void announce() {
        var untilItWorks = RetryPolicy.builder()
                .withMaxRetries(-1)
                .withBackoff(Duration.ofMillis(250), Duration.ofSeconds(5))
                .abortIf((result, failure) -> stopping)
                .onFailedAttempt(
                        attempt -> LOG.warnf("keys can't be announced, trying again: %s", attempt.getLastException()))
                .build();
        Failsafe.with(untilItWorks).run(this::announceOnce);
    }

    private void announceOnce() throws ExecutionException, InterruptedException {
        topic.makeTopic();
        var revoked = keys.revoked();
        announcements.revoked(revoked);
        var good = keys.good();
        announcements.issued(good);
        LOG.infof("keys announced: good=%d revoked=%d", good.size(), revoked.size());
    }
}
