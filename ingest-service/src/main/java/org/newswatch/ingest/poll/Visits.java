package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.arrival.Arrived;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.feed.FeedList;
import org.newswatch.ingest.feed.Hints;
import org.newswatch.ingest.feed.Sitemaps;
import org.newswatch.ingest.feed.WebPage;
import org.newswatch.ingest.health.Observation;
import org.newswatch.ingest.health.Observation.Trouble;

/** Asks for one feed, hands its items on, and says what that means for its standing. */
final class Visits {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final FeedFetch fetch;
    private final Desk desk;
    private final Manners manners;
    private final Rhythm rhythm;
    private final PollConfig config;
    private final Errands beside;

    Visits(FeedFetch fetch, Desk desk, Manners manners, Rhythm rhythm, PollConfig config) {
        this.fetch = fetch;
        this.desk = desk;
        this.manners = manners;
        this.rhythm = rhythm;
        this.config = config;
        this.beside = new Errands(fetch, desk, manners, config);
    }

    Polled visit(DueFeed due, Instant now) {
        var redirected = new AtomicBoolean();
        var polled = fetch.fetch(ask(due, now), domain -> manners.mayAsk(domain, now), fetched -> {
            redirected.set(Move.isRedirected(fetched));
            return judged(due, fetched, now);
        });
        beside.askForVanished(due, polled, now);
        return polled.movedTo() == null || redirected.get() || beside.hasFeed(due, polled.movedTo(), now)
                ? polled
                : disproved(polled);
    }

    /** There is no feed where the document said, or not now: the days begin anew. */
    private static Polled disproved(Polled polled) {
        Move.disproved(polled.due().standing());
        return new Polled(polled.due(), polled.outcome(), polled.about(), null, polled.lesson(), polled.observation());
    }

    private Polled judged(DueFeed due, Fetched fetched, Instant now) {
        var feed = due.standing();
        return switch (fetched) {
            case Fetched.NotModified answer -> {
                var since = sinceLast(feed, now);
                feed.unchanged(now, answer.status());
                yield quiet(due, Outcome.NOT_MODIFIED, answer.terms(), since, now);
            }
            case Fetched.SameBody answer -> {
                var since = sinceLast(feed, now);
                feed.same(now, answer.status(), answer.validators());
                yield quiet(due, Outcome.SAME_BODY, answer.terms(), since, now);
            }
            case Fetched.Read answer -> read(due, answer, now);
            case Fetched.Gone gone -> {
                feed.gone(now);
                feed.nextAt = rhythm.next(now, feed, due.wish(), null, Duration.ZERO, null);
                yield failure(due, Outcome.GONE, null, Set.of(), now);
            }
            case Fetched.Failed failed -> failed(due, failed, now);
        };
    }

    /** What a fault of ours leaves: the feed is not asked again at once, for it may be what the fault is about. */
    Polled broken(DueFeed due, Instant now) {
        return failed(
                due, Fetched.Failed.of(null, Weight.SOFT, "what came could not be worked on: a fault of ours"), now);
    }

    private FeedFetch.Ask ask(DueFeed due, Instant now) {
        var feed = due.standing();
        boolean full = feed.mistrusted
                || feed.lastFullAt == null
                || !feed.lastFullAt.plus(config.fullEvery()).isAfter(now);
        return new FeedFetch.Ask(
                due.url(),
                full ? Validators.NONE : feed.validators,
                feed.bodyHash,
                due.subscribers(),
                config.deadline());
    }

    private Polled quiet(DueFeed due, Outcome outcome, Terms terms, Duration since, Instant now) {
        var feed = due.standing();
        var movedTo = Move.noted(feed, Move.still(feed, terms.movedTo()), now, config.movedAfter());
        feed.itemsPerDay = Pace.after(feed.itemsPerDay, 0, since);
        feed.interval = rhythm.interval(feed.interval, Seen.NOTHING_NEW, feed.itemsPerDay);
        feed.nextAt = rhythm.next(now, feed, due.wish(), terms.freshFor(), manners.turns(due, now), null);
        return new Polled(
                due, outcome, null, movedTo, null, new Observation(feed.feed, now, true, 0, 0, false, Set.of(), null));
    }

    private Polled read(DueFeed due, Fetched.Read answer, Instant now) {
        return switch (answer.document()) {
            case Feed document -> taken(due, answer, document, now);
            case Sitemaps index ->
                taken(
                        due,
                        answer,
                        new NewsSitemaps(fetch)
                                .latest(index, due, config.deadline(), domain -> manners.mayAsk(domain, now)),
                        now);
            case WebPage page -> failed(due, useless(answer, "a page for people came where a feed was", true), now);
            case FeedList list -> failed(due, useless(answer, "a list of feeds came where a feed was", false), now);
        };
    }

    private Polled taken(DueFeed due, Fetched.Read answer, Feed whole, Instant now) {
        var feed = due.standing();
        var document = Documents.first(whole, config.maxItems());
        var backlog = feed.isNew();
        Arrived arrived;
        try {
            arrived = desk.take(document, Links.canonical(due.url()), due.tags(), backlog);
        } catch (Refused e) {
            feed.nextAt = now.plus(SOON);
            return new Polled(due, Outcome.POSTPONED, null, null, null, null);
        }
        var since = sinceLast(feed, now);
        var seen = seen(feed, arrived, now);
        var cut = document.items().size() == whole.items().size()
                ? answer.warning()
                : "only the first " + config.maxItems() + " items were kept";
        feed.read(now, answer, document.hints(), seen, Documents.warning(document, seen, cut));
        if (answer.document() instanceof Sitemaps) {
            // The index says nothing of what its sitemaps hold.
            feed.validators = Validators.NONE;
            feed.bodyHash = null;
        }
        feed.itemsPerDay = backlog
                ? Pace.ofBacklog(Documents.articles(document), now)
                : Pace.after(feed.itemsPerDay, seen.fresh() + seen.missed(), since);
        feed.interval = rhythm.interval(feed.interval, backlog ? Seen.NOTHING_NEW : seen, feed.itemsPerDay);
        feed.nextAt = rhythm.next(now, feed, due.wish(), answer.terms().freshFor(), manners.turns(due, now), null);
        var said = Move.said(document.hints(), due.url());
        if (said != null && answer.terms().movedTo() == null) {
            feed.bodyHash = null; // what it says is to be read again
        }
        var to = answer.terms().movedTo() == null ? said : answer.terms().movedTo();
        var movedTo = Move.noted(feed, to, now, config.movedAfter());
        findHubs(due, answer.terms().links(), document.hints());
        return new Polled(
                due,
                Outcome.READ,
                document.feed(),
                movedTo,
                null,
                new Observation(feed.feed, now, true, seen.fresh(), seen.missed(), backlog, troubles(document), null));
    }

    /** What the server says comes before what the document says (WebSub 1.0, section 4). */
    private void findHubs(DueFeed due, LinkHeaders links, Hints hints) {
        var hubs = Stream.concat(links.hubs().stream(), hints.hubs().stream())
                .distinct()
                .toList();
        if (!hubs.isEmpty()) {
            var self = links.self() == null ? hints.self() : links.self();
            desk.hubsFound(due.standing().feed, self == null ? due.url() : self, hubs);
        }
    }

    private static Seen seen(Standing feed, Arrived arrived, Instant now) {
        int items = arrived.receipts().size();
        return feed.lastChangedAt == null || feed.lastFullAt == null
                ? new Seen(items, arrived.fresh(), 0)
                : Seen.guarded(items, arrived.fresh(), feed.itemsPerDay, Duration.between(feed.lastFullAt, now));
    }

    private Polled failed(DueFeed due, Fetched.Failed failure, Instant now) {
        var feed = due.standing();
        var lesson = lesson(due, failure);
        if (failure.page()) {
            Move.disproved(feed);
        }
        feed.failed(now, failure);
        feed.nextAt = rhythm.next(now, feed, due.wish(), null, manners.turns(due, now), failure.retryAfter());
        var troubles = failure.page() ? Set.of(Trouble.HTML_INSTEAD_OF_FEED) : Set.<Trouble>of();
        return failure(due, Outcome.of(failure.weight()), lesson, troubles, now);
    }

    private static Polled failure(
            DueFeed due, Outcome outcome, @Nullable Lesson lesson, Set<Trouble> troubles, Instant now) {
        var feed = due.standing();
        return new Polled(
                due,
                outcome,
                null,
                null,
                lesson,
                new Observation(feed.feed, now, false, 0, 0, false, troubles, feed.lastError));
    }

    /** 403 is a way to say "too often" when the feed could be had the last time. */
    private static @Nullable Lesson lesson(DueFeed due, Fetched.Failed failure) {
        var feed = due.standing();
        var status = failure.status();
        boolean slower =
                status != null && (status == 429 || (status == 403 && feed.failures == 0 && feed.lastFullAt != null));
        return slower || failure.retryAfter() != null
                ? new Lesson(due.domains().getLast(), slower, failure.retryAfter())
                : null;
    }

    private static Fetched.Failed useless(Fetched.Read answer, String reason, boolean page) {
        return new Fetched.Failed(answer.status(), Weight.SOFT, reason, null, page);
    }

    private static Duration sinceLast(Standing feed, Instant now) {
        return feed.lastFetchedAt == null ? Duration.ofDays(1) : Duration.between(feed.lastFetchedAt, now);
    }

    private static Set<Trouble> troubles(Feed document) {
        var troubles = EnumSet.noneOf(Trouble.class);
        if (document.troubled().encoding()) {
            troubles.add(Trouble.ENCODING);
        }
        if (document.troubled().broken()) {
            troubles.add(Trouble.BROKEN);
        }
        return troubles;
    }
}
