package org.newswatch.alert.tenant;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.newswatch.alert.RestoreConfig;

/** Brings the topic of keys into agreement with the table, whatever happened to either since the last start. */
@ApplicationScoped
class KeysAtStart {

    private static final Logger LOG = Logger.getLogger(KeysAtStart.class);

    private final AdministratorKey administrator;
    private final IssuedKeys keys;
    private final KeyProducer topic;
    private final AnnouncedKeys announced;
    private final KeyAnnouncements announcements;
    private final RestoreConfig restore;
    private volatile boolean stopping;

    KeysAtStart(
            AdministratorKey administrator,
            IssuedKeys keys,
            KeyProducer topic,
            AnnouncedKeys announced,
            KeyAnnouncements announcements,
            RestoreConfig restore) {
        this.administrator = administrator;
        this.keys = keys;
        this.topic = topic;
        this.announced = announced;
        this.announcements = announcements;
        this.restore = restore;
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

    void announceOnce() throws ExecutionException, InterruptedException {
        topic.makeTopic();
        withdrawLost();
        var revoked = keys.revoked();
        announcements.revoked(revoked);
        var good = keys.good();
        announcements.issued(good);
        LOG.infof("keys announced: good=%d revoked=%d", good.size(), revoked.size());
    }

    /** Keys that a restored table has lost would be good for ever: nobody could list or revoke them, and their tenant may be gone. */
    private void withdrawLost() {
        if (restore.toldUntil().isEmpty()) {
            return;
        }
        var lost = new HashSet<>(announced.before(restore.toldUntil().get()));
        lost.removeAll(keys.hashes());
        announcements.withdrawn(lost);
        LOG.infof("keys withdrawn that the restored database does not know: %d", lost.size());
    }
}
