package org.newswatch.ingest.websub;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Subscribes to the hubs that feeds name. */
@ApplicationScoped
public class Hubs {

    private static final Logger LOG = Logger.getLogger(Hubs.class);
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST = 2_048;

    /** After this what a feed says is held against its lease again, which may have ended meanwhile. */
    private static final Duration SAID_FOR = Duration.ofHours(6);

    private final Leases leases;
    private final LeaseRounds rounds;
    private final Secrets secrets;
    private final WebSubConfig config;
    private final InstantSource clock;

    /** What each feed said last, so that saying it again costs nothing. */
    private final Map<UUID, String> said = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    Hubs(Leases leases, LeaseRounds rounds, Secrets secrets, WebSubConfig config, InstantSource clock) {
        this.leases = leases;
        this.rounds = rounds;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        config.callback()
                .ifPresentOrElse(
                        callback -> LOG.infof("hubs push feeds to %s", callback),
                        () -> LOG.info("feeds are only polled: ingest.websub.callback is not set"));
    }

    /**
     * A feed that was read names hubs; returns at once, the subscription follows in the background.
     *
     * @param topic the address the feed calls its own (rel=self), else the one it was fetched from
     */
    public void found(UUID feed, String topic, List<String> hubs) {
        var usable = hubs.stream()
                .filter(hub -> hub.startsWith("http") && hub.length() <= LONGEST)
                .toList();
        if (config.callback().isEmpty() || usable.isEmpty() || topic.length() > LONGEST) {
            return;
        }
        long quarter = clock.instant().getEpochSecond() / SAID_FOR.toSeconds();
        var saying = quarter + "\n" + topic + "\n" + usable;
        if (!saying.equals(said.put(feed, saying))) {
            Thread.ofVirtual().name("websub").start(() -> note(feed, topic, usable));
        }
    }

    /** One agreement for each feed: another topic or hub ends the one before. */
    void note(UUID feed, String topic, List<String> hubs) {
        try {
            var standing = leases.ofFeed(feed);
            if (standing.isPresent()
                    && standing.get().topic().equals(topic)
                    && hubs.contains(standing.get().hub())) {
                return;
            }
            standing.ifPresent(this::end);
            leases.want(secrets.callback(), feed, hubs.getFirst(), topic, secrets.key(), clock.instant());
            rounds.ring();
        } catch (RuntimeException e) {
            said.remove(feed);
            LOG.warnf("a hub could not be noted, the next poll names it again: feed=%s cause=%s", feed, e.getMessage());
        }
    }

    private void end(Lease lease) {
        leases.pushedUntil(lease.feed(), null);
        leases.end(lease.id(), clock.instant());
    }
}
