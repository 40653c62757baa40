package org.newswatch.ingest.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Outage;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.dedupe.Intake;
import org.newswatch.ingest.dedupe.Outcome;
import org.newswatch.ingest.dedupe.Receipt;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.identity.FeedMemory;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.MemoryAway;
import org.newswatch.ingest.identity.Recognised;
import org.newswatch.ingest.identity.Vanished;
import org.newswatch.ingest.publish.PublishConfig;

/** Takes the items of a feed document in. */
@ApplicationScoped
public class Arrivals {

    private final FeedMemory memory;
    private final Intake intake;
    private final Deletions deletions;
    private final PublishConfig config;

    Arrivals(FeedMemory memory, Intake intake, Deletions deletions, PublishConfig config) {
        this.memory = memory;
        this.intake = intake;
        this.deletions = deletions;
        this.config = config;
    }

    /**
     * Items recognised, taken in, and those the document deletes withdrawn; in this order, so that what is taken in is there to be
     * deleted.
     *
     * @param source names the feed whose items are remembered; null when nobody knows where the document came from
     * @param tags given to every article beside its own
     * @param backlog whether the items were there before anybody asked for the feed
     * @throws Refused 503 when the broker or the database is away; the same document can come again
     */
    public Arrived take(Feed feed, @Nullable FeedSource source, List<String> tags, boolean backlog, Trace trace) {
        return take(
                feed,
                source == null ? null : articles -> memory.recognise(source, articles),
                source,
                tags,
                backlog,
                trace);
    }

    /** As {@link #take}, for a document that has only what is new: an item that is not in it is not gone. */
    public Arrived pushed(Feed feed, FeedSource source, List<String> tags, Trace trace) {
        return take(feed, articles -> memory.recognisePart(source, articles), source, tags, false, trace);
    }

    private Arrived take(
            Feed feed,
            @Nullable Function<List<Article>, Recognised> recognition,
            @Nullable FeedSource source,
            List<String> tags,
            boolean backlog,
            Trace trace) {
        try {
            var articles = articles(feed);
            var recognised = recognition == null ? null : recognition.apply(articles);
            var named = recognised == null ? articles : recognised.articles();
            var receipts = intake.take(tagged(named, tags), trace, backlog);
            int withdrawn = intake.withdraw(deletions.of(feed, source, named), trace);
            int known = recognised == null ? known(receipts) : recognised.known();
            return new Arrived(receipts, feed.items().size() - articles.size(), withdrawn, known);
        } catch (MemoryAway e) {
            throw refused(e);
        }
    }

    /** Items that left the middle of the feed while older ones stayed, each told once; perhaps their articles are no more. */
    public List<Vanished> vanished(FeedSource source, int most) {
        return memory.vanished(source, most);
    }

    /**
     * The page of an item says that it is gone.
     *
     * @param feed the name of the feed it was in; null when it has none
     */
    public void withdraw(Vanished item, @Nullable String feed, Trace trace) {
        intake.withdraw(List.of(Deletions.withdrawal(item, feed)), trace);
    }

    /** The usable items in their order as they would go in, under the ids they would have; nothing is stored. */
    public List<Article> preview(Feed feed, @Nullable FeedSource source, List<String> tags) {
        var articles = articles(feed);
        try {
            var named = source == null ? new Recognised(articles, 0) : memory.preview(source, articles);
            return tagged(named.articles(), tags);
        } catch (MemoryAway e) {
            throw refused(e);
        }
    }

    private RuntimeException refused(MemoryAway e) {
        return Outage.ofDatabase(e) || e.getCause() == null
                ? Refused.unavailable("the feed can't be taken right now, nothing was stored", config.retryAfter())
                : e;
    }

    private static List<Article> articles(Feed feed) {
        return feed.items().stream()
                .filter(Feed.Item.Usable.class::isInstance)
                .map(item -> ((Feed.Item.Usable) item).article())
                .toList();
    }

    private static List<Article> tagged(List<Article> articles, List<String> tags) {
        return tags.isEmpty()
                ? articles
                : articles.stream()
                        .map(article -> article.tagged(Stream.concat(article.tags().stream(), tags.stream())
                                .distinct()
                                .limit(Article.MAX_NAMES)
                                .toList()))
                        .toList();
    }

    private static int known(List<Receipt> receipts) {
        return (int) receipts.stream()
                .filter(receipt -> receipt.status() != Outcome.ACCEPTED)
                .count();
    }
}
