package org.newswatch.ingest.health;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.newswatch.ingest.health.WatchedFeeds.Change;

/** Watches the pace of feeds. */
@ApplicationScoped
public class FeedHealth {

    /** Each try in vain is somebody else's success. */
    private static final int TRIES = 20;

    private final WatchedFeeds feeds;
    private final Announcements announcements;
    private final HealthConfig config;

    FeedHealth(WatchedFeeds feeds, Announcements announcements, HealthConfig config) {
        this.feeds = feeds;
        this.announcements = announcements;
        this.config = config;
    }

    /** Notes what a round of polls brought, all feeds together; feeds that are no more are passed over. */
    public void observe(List<Observation> observations) {
        var open = new LinkedHashMap<UUID, List<Observation>>();
        observations.forEach(one ->
                open.computeIfAbsent(one.feed(), none -> new ArrayList<>()).add(one));
        for (int tries = 0; tries < TRIES && !open.isEmpty(); tries++) {
            var found = feeds.find(open.keySet());
            var changes = found.stream()
                    .map(feed -> change(feed, open.getOrDefault(feed.id(), List.of())))
                    .toList();
            var stored = feeds.store(changes);
            if (changes.stream()
                    .anyMatch(change -> change.event() != null
                            && stored.contains(change.feed().id()))) {
                announcements.ring();
            }
            open.keySet().retainAll(found.stream().map(WatchedFeed::id).toList());
            open.keySet().removeAll(stored);
        }
    }

    private Change change(WatchedFeed feed, List<Observation> observations) {
        var before = feed.health().status();
        observations.forEach(one -> feed.health().note(one, config.failingAfter()));
        var now = feed.health().status();
        boolean telling = now != before && (now.isAlarm() || before.isAlarm());
        return new Change(feed, telling ? HealthChanged.of(UuidCreator.getTimeOrderedEpoch(), feed, before) : null);
    }
}
