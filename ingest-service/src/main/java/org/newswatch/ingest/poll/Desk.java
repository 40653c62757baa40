package org.newswatch.ingest.poll;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.arrival.Arrived;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.health.Observation;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.Vanished;

/** Where what was polled goes. */
interface Desk {

    /**
     * @param address of the feed
     * @param backlog whether it is the feed's first document
     */
    Arrived take(Feed feed, Link address, List<String> tags, boolean backlog);

    /** Items that left the middle of the feed, each told once. */
    List<Vanished> vanished(FeedSource feed, int most);

    /** @param feed the name of the feed it was in; null when it has none */
    void withdraw(Vanished item, @Nullable String feed);

    void hubsFound(UUID feed, String topic, List<String> hubs);

    void observed(List<Observation> observations);
}
