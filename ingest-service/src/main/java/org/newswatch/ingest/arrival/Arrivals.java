package org.newswatch.ingest.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.dedupe.Intake;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.identity.FeedMemory;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.publish.Trace;

/** Takes the items of a feed document in. */
@ApplicationScoped
public class Arrivals {

    private final FeedMemory memory;
    private final Intake intake;

    Arrivals(FeedMemory memory, Intake intake) {
        this.memory = memory;
        this.intake = intake;
    }

    /**
     * @param source names the feed whose items are remembered; null when nobody knows where the document came from
     * @param tags given to every article beside its own
     * @param backlog whether the items were there before anybody asked for the feed
     * @throws org.newswatch.gate.Refused 503 when the broker or the database is away; the same document can come again
     */
    public Arrived take(Feed feed, @Nullable FeedSource source, List<String> tags, boolean backlog, Trace trace) {
        var articles = feed.items().stream()
                .filter(Feed.Item.Usable.class::isInstance)
                .map(item -> ((Feed.Item.Usable) item).article())
                .toList();
        List<Article> known = source == null ? articles : memory.recognise(source, articles);
        var receipts = intake.take(known, trace, backlog);
        return new Arrived(receipts, feed.items().size() - articles.size(), 0);
    }
}
