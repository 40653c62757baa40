package org.newswatch.ingest.poll;

import java.util.List;
import java.util.UUID;
import org.newswatch.ingest.arrival.Arrived;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.health.Observation;

/** Where what was polled goes. */
interface Desk {

    /**
     * @param address of the feed
     * @param backlog whether it is the feed's first document
     */
    Arrived take(Feed feed, Link address, List<String> tags, boolean backlog);

    void hubsFound(UUID feed, String topic, List<String> hubs);

    void observed(List<Observation> observations);
}
