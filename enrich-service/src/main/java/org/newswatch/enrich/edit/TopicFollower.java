package org.newswatch.enrich.edit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for changed topics several times a second: one look into an index. Nothing needs to be told, nothing is lost
 * with a connection. While the database is away, what is known stays at work.
 */
@ApplicationScoped
class TopicFollower {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final TopicTables tables;
    private final FollowedTopics topics;
    private final Duration every;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("topics").unstarted(this::follow);

    TopicFollower(TopicTables tables, FollowedTopics topics, EditConfig config) {
        this.tables = tables;
        this.topics = topics;
        this.every = config.lookEvery();
    }

    /** Returns once all topics are known: before the messaging, which starts after this, takes the first article. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started)
            throws InterruptedException {
        start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stop();
    }

    void start() throws InterruptedException {
        thread.start();
        loaded.await();
    }

    void stop() {
        thread.interrupt();
    }

    private void follow() {
        var pause = every;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause = look(pause);
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** Returns how long to wait for the next look: longer from one failure to the next. */
    private Duration look(Duration pause) {
        try {
            tables.follow(topics);
            loaded.countDown();
            return every;
        } catch (RuntimeException e) {
            LOG.warnf("topics can't be followed, trying again: cause=%s", e.getCause());
            var longer = pause.multipliedBy(2);
            return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
    }
}
