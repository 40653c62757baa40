package org.newswatch.ingest.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Link;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedList;
import org.newswatch.ingest.feed.Sitemaps;
import org.newswatch.ingest.feed.WebPage;
import org.newswatch.ingest.poll.FeedProbe;
import org.newswatch.ingest.poll.PollBell;
import org.newswatch.ingest.poll.Probe;
import org.newswatch.ingest.subscribe.SubscribeMetrics.OfFeed;

/** Subscribes a tenant to a feed by its address, once the address has shown that a feed is there. */
@ApplicationScoped
class Subscribing {

    private static final Logger LOG = Logger.getLogger(Subscribing.class);

    /** How many other feeds of a page an answer names. */
    private static final int ALTERNATIVES = 20;

    private final FeedAddresses addresses;
    private final FeedProbe probe;
    private final PollBell bell;
    private final Feeds feeds;
    private final Subscriptions subscriptions;
    private final FeedDocuments documents;
    private final SubscribeMetrics metrics;

    Subscribing(
            FeedAddresses addresses,
            FeedProbe probe,
            PollBell bell,
            Feeds feeds,
            Subscriptions subscriptions,
            FeedDocuments documents,
            SubscribeMetrics metrics) {
        this.addresses = addresses;
        this.probe = probe;
        this.bell = bell;
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.metrics = metrics;
    }

    /** A feed that was found under an address. */
    private record Found(Link url, Feed feed, List<FeedAnswer.Alternative> alternatives) {}

    /** @throws Refused 422 when the address may not be fetched, carries no feed, or the tenant has its fill */
    Subscribed subscribe(String tenant, FeedDraft draft) {
        try {
            var asked = addresses.check("url", draft.url());
            var known = feeds.find(tenant, Feeds.address(asked));
            if (known.isPresent()) {
                metrics.count(OfFeed.KNOWN, 1);
                return new Subscribed(false, known.get(), List.of());
            }
            if (subscriptions.room(tenant) == 0) {
                throw full();
            }
            return subscribe(tenant, draft, find(asked));
        } catch (Refused e) {
            metrics.count(OfFeed.REFUSED, 1);
            throw e;
        }
    }

    /** What a subscription would bring; nothing is stored. */
    FeedAnswer.DryRun show(FeedDraft draft) {
        var found = find(addresses.check("url", draft.url()));
        var described = new FeedAnswer.Described(
                found.url().value(), found.feed().feed(), found.alternatives().isEmpty() ? null : found.alternatives());
        return documents.show(found.feed(), found.url(), described, draft.tags());
    }

    private Subscribed subscribe(String tenant, FeedDraft draft, Found found) {
        var feed = NewFeed.of(
                found.url(),
                draft.title(),
                draft.interval(),
                draft.tags(),
                found.feed().feed());
        var outcome = subscriptions.add(tenant, List.of(feed));
        var id = outcome.ids().get(feed.address());
        if (id == null) {
            throw full();
        }
        boolean fresh = outcome.isNew(feed);
        metrics.count(fresh ? OfFeed.SUBSCRIBED : OfFeed.KNOWN, 1);
        var stored = feeds.find(tenant, id).orElseThrow(FeedResource::unknown);
        if (fresh) {
            bell.wake();
            LOG.infof(
                    "feed subscribed: feed=%s tenant=%s host=%s",
                    id, tenant, found.url().host());
        }
        return new Subscribed(fresh, stored, found.alternatives());
    }

    private Found find(Link asked) {
        return switch (probe.probe(asked.value())) {
            case Probe.NotFound(var at, var reason) -> throw nothing(reason);
            case Probe.Found(var url, Feed feed, var others) ->
                new Found(addresses.check("url", url), feed, alternatives(others));
            case Probe.Found(var at, FeedList list, var others) ->
                throw nothing("the address carries a list of " + list.feeds().size()
                        + " feeds (OPML): send that document itself to subscribe to all of them");
            case Probe.Found(var at, Sitemaps sitemaps, var others) ->
                throw nothing("the address carries an index of sitemaps: subscribe to a sitemap it names"
                        + (sitemaps.urls().isEmpty()
                                ? ""
                                : ", such as " + sitemaps.urls().getFirst()));
            case Probe.Found(var at, WebPage page, var others) ->
                throw nothing(
                        page.feeds().isEmpty()
                                ? "the address carries a page that names no feed"
                                : "the address carries a page, and none of the feeds it names could be read");
        };
    }

    private static List<FeedAnswer.Alternative> alternatives(List<WebPage.Alternate> others) {
        return others.stream()
                .limit(ALTERNATIVES)
                .map(other -> new FeedAnswer.Alternative(other.url(), other.title()))
                .toList();
    }

    private static Refused nothing(String reason) {
        return Refused.unprocessable("url", reason);
    }

    static Refused full() {
        return Refused.unprocessable("this tenant has as many feeds as it may have");
    }
}
