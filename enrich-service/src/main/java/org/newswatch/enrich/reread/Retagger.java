package org.newswatch.enrich.reread;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.newswatch.enrich.edit.FollowedTopics;
import org.newswatch.enrich.edit.OwnedTopic;
import org.newswatch.enrich.edit.TopicCheck;
import org.newswatch.enrich.topic.Topic;

/** Does retags, each on a thread of its own. What a broken one sent is no difference to the next, so that one begins anew. */
@ApplicationScoped
class Retagger {

    private final FollowedTopics topics;
    private final TopicCheck check;
    private final RetagRun work;
    private final Semaphore free;
    private volatile boolean stopping;

    Retagger(
            PublishedEvents events,
            Retags retags,
            FollowedTopics topics,
            TopicCheck check,
            ObjectMapper json,
            InstantSource clock,
            RereadConfig config) {
        this.topics = topics;
        this.check = check;
        this.work = new RetagRun(events, retags, json, clock, config.retag());
        this.free = new Semaphore(config.retag().atOnce());
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Whether there is room for one more, or will be in a moment; each room taken is for one {@link #start}, or to be left. */
    boolean enter() {
        try {
            return free.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }

    /** Begins a retag that was claimed. */
    void start(Retag retag, Topic topic) {
        var alone = check.alone(topic);
        Thread.ofPlatform().daemon().name("retag-" + topic.id()).start(() -> {
            try {
                work.run(retag, topic, alone, () -> stands(topic), () -> stopping);
            } finally {
                leave();
            }
        });
    }

    private boolean stands(Topic topic) {
        return topics.find(topic.id())
                .map(OwnedTopic::topic)
                .filter(now -> now.version() == topic.version())
                .isPresent();
    }
}
