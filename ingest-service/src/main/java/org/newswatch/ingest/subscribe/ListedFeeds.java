package org.newswatch.ingest.subscribe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedList;
import org.newswatch.ingest.poll.PollBell;
import org.newswatch.ingest.subscribe.ListAnswer.Result;
import org.newswatch.ingest.subscribe.ListAnswer.Status;
import org.newswatch.ingest.subscribe.SubscribeMetrics.OfFeed;

/**
 * Subscribes to all feeds that a list (OPML) names. They are not fetched meanwhile: thousands of addresses take longer than a
 * request should, and the first poll tells what is wrong with one.
 */
@ApplicationScoped
class ListedFeeds {

    private static final Logger LOG = Logger.getLogger(ListedFeeds.class);
    private static final String FORMAT = "opml";

    private final FeedAddresses addresses;
    private final Subscriptions subscriptions;
    private final PollBell bell;
    private final SubscribeConfig config;
    private final SubscribeMetrics metrics;

    ListedFeeds(
            FeedAddresses addresses,
            Subscriptions subscriptions,
            PollBell bell,
            SubscribeConfig config,
            SubscribeMetrics metrics) {
        this.addresses = addresses;
        this.subscriptions = subscriptions;
        this.bell = bell;
        this.config = config;
        this.metrics = metrics;
    }

    /** One entry, checked: a feed to subscribe to, or what speaks against it. */
    private record Checked(
            int index,
            FeedList.Entry entry,
            @Nullable NewFeed feed,
            @Nullable Problem problem) {}

    /** @throws Refused 413 when the list is too long; nothing is stored then */
    ListAnswer subscribe(String tenant, FeedList list) {
        var results = new ArrayList<Result>();
        var entries = checked(list);
        for (int from = 0; from < entries.size(); from += config.batch()) {
            var part = entries.subList(from, Math.min(entries.size(), from + config.batch()));
            var outcome = subscriptions.add(tenant, feeds(part));
            part.forEach(one -> results.add(result(one, outcome)));
        }
        var answer = answer(list, results);
        metrics.count(OfFeed.SUBSCRIBED, answer.subscribed());
        metrics.count(OfFeed.KNOWN, answer.already());
        metrics.count(OfFeed.REFUSED, answer.rejected());
        LOG.infof(
                "list of feeds taken: tenant=%s subscribed=%d already=%d rejected=%d",
                tenant, answer.subscribed(), answer.already(), answer.rejected());
        if (answer.subscribed() > 0) {
            bell.wake();
        }
        return answer;
    }

    /** What {@link #subscribe} would do. New feeds have no id yet. */
    ListAnswer show(String tenant, FeedList list) {
        var entries = checked(list);
        var outcome = subscriptions.outcome(tenant, feeds(entries));
        return answer(
                list,
                entries.stream().map(one -> withoutNewId(result(one, outcome))).toList());
    }

    private List<Checked> checked(FeedList list) {
        if (list.feeds().size() > config.maxListed()) {
            throw Refused.tooLarge("the list names " + list.feeds().size() + " feeds, and one document may name "
                    + config.maxListed() + ": send it in parts");
        }
        var entries = new ArrayList<Checked>();
        for (var entry : list.feeds()) {
            entries.add(checked(entries.size(), entry));
        }
        return entries;
    }

    private Checked checked(int index, FeedList.Entry entry) {
        try {
            var url = addresses.check("url", Text.line(entry.url()));
            var title = entry.title() == null ? "" : Text.cut(Text.line(entry.title()), Article.MAX_TITLE);
            var tags = entry.folders().stream()
                    .map(folder -> Text.cut(Text.line(folder), Article.MAX_NAME))
                    .filter(folder -> !folder.isEmpty())
                    .distinct()
                    .limit(Article.MAX_NAMES)
                    .toList();
            var feed = NewFeed.of(url, title.isEmpty() || title.equals(entry.url()) ? null : title, null, tags, null);
            return new Checked(index, entry, feed, null);
        } catch (Refused e) {
            return new Checked(index, entry, null, e.problem());
        }
    }

    private static List<NewFeed> feeds(List<Checked> entries) {
        return entries.stream().map(Checked::feed).filter(feed -> feed != null).toList();
    }

    private static Result result(Checked one, Subscriptions.Outcome outcome) {
        var feed = one.feed();
        if (feed == null) {
            return new Result(one.index(), Text.line(one.entry().url()), null, Status.REJECTED, one.problem());
        }
        var id = outcome.ids().get(feed.address());
        if (id == null) {
            return new Result(
                    one.index(),
                    feed.url(),
                    null,
                    Status.REJECTED,
                    Subscribing.full().problem());
        }
        return new Result(one.index(), feed.url(), id, outcome.isNew(feed) ? Status.SUBSCRIBED : Status.ALREADY, null);
    }

    private static Result withoutNewId(Result result) {
        return result.status() == Status.SUBSCRIBED
                ? new Result(result.index(), result.url(), null, result.status(), null)
                : result;
    }

    private ListAnswer answer(FeedList list, List<Result> results) {
        return ListAnswer.of(
                new Feed.About(list.title(), FORMAT, null, null),
                results,
                Warnings.first(config.shownWarnings(), list.warnings()));
    }
}
