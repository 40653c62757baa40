package org.newswatch.ingest.subscribe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.gate.trace.Trace;
import org.newswatch.ingest.arrival.Arrivals;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.InvalidValue;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.publish.ArticleIngested;
import org.newswatch.ingest.submit.SubmitMetrics;
import org.newswatch.ingest.submit.Tally;

/** Takes the items of a feed document in, or shows how they would go in. */
@ApplicationScoped
class FeedDocuments {

    /** What an article only gets when it goes in. */
    private static final List<String> GIVEN_ON_INTAKE = List.of("version", "changed", "ingestedAt");

    private final Arrivals arrivals;
    private final SubmitMetrics metrics;
    private final SubscribeConfig config;
    private final ObjectMapper json;
    private final InstantSource clock;

    FeedDocuments(
            Arrivals arrivals, SubmitMetrics metrics, SubscribeConfig config, ObjectMapper json, InstantSource clock) {
        this.arrivals = arrivals;
        this.metrics = metrics;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** @param origin where the document came from, as its sender says */
    FeedAnswer take(Feed feed, @Nullable Link origin, Trace trace) {
        var receipts = arrivals.take(feed, source(feed, origin), List.of(), false, trace)
                .receipts()
                .iterator();
        var tally = Tally.ofAll();
        for (int place = 0; place < feed.items().size(); place++) {
            switch (feed.items().get(place)) {
                case Feed.Item.Usable _ -> {
                    var receipt = receipts.next();
                    metrics.taken(receipt.status());
                    tally.taken(place, receipt);
                }
                case Feed.Item.Unusable(var field, var reason) -> {
                    metrics.rejected(1);
                    tally.rejected(place, Refused.invalid(field, reason).problem());
                }
            }
        }
        return new FeedAnswer(tally.answer(), feed.feed(), Warnings.first(config.shownWarnings(), feed.warnings()));
    }

    /**
     * @param origin where the document came from, as its sender says
     * @param tags what its subscriber would have put on every article
     */
    FeedAnswer.DryRun show(Feed feed, @Nullable Link origin, FeedAnswer.Described described, List<String> tags) {
        var shown = arrivals.preview(feed, source(feed, origin), tags).stream()
                .map(this::show)
                .toList();
        var warnings = new ArrayList<>(feed.warnings());
        for (int place = 0; place < feed.items().size(); place++) {
            if (feed.items().get(place) instanceof Feed.Item.Unusable(var field, var reason)) {
                warnings.add(new Feed.Warning(place, "would be rejected: " + field + ": " + reason));
            }
        }
        return new FeedAnswer.DryRun(described, shown, Warnings.first(config.shownWarnings(), warnings));
    }

    /** Whose items these are: told, else as the feed calls itself; null when nobody says. */
    private static @Nullable FeedSource source(Feed feed, @Nullable Link origin) {
        var self = feed.hints().self();
        if (origin != null || self == null) {
            return origin == null ? null : FeedSource.of(origin);
        }
        try {
            return FeedSource.of(Links.canonical(self));
        } catch (InvalidValue notAnAddress) {
            return null;
        }
    }

    private ObjectNode show(Article article) {
        ObjectNode event = json.valueToTree(ArticleIngested.of(article, 1, List.of(), false, clock.instant()));
        return event.remove(GIVEN_ON_INTAKE);
    }
}
