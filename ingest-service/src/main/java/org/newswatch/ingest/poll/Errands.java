package org.newswatch.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.newswatch.gate.Refused;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.feed.Feed;
import org.newswatch.ingest.identity.FeedSource;
import org.newswatch.ingest.identity.MemoryAway;

/** What is asked beside a poll and at the pace of the poll's domain: whether pages are gone, whether a feed is where it says. */
final class Errands {

    private static final Logger LOG = Logger.getLogger(Errands.class);

    private static final int PAGES_A_POLL = 3;
    private static final int POLLS_AT_ONCE = 20;

    /** A domain that wants more between two requests is only asked for its feeds. */
    private static final Duration LONGEST_SPACING = Duration.ofSeconds(5);

    private final FeedFetch fetch;
    private final Desk desk;
    private final Manners manners;
    private final PollConfig config;
    private final Semaphore places = new Semaphore(POLLS_AT_ONCE);

    Errands(FeedFetch fetch, Desk desk, Manners manners, PollConfig config) {
        this.fetch = fetch;
        this.desk = desk;
        this.manners = manners;
        this.config = config;
    }

    /** Asks once for the page of each item that left the middle of the feed; 410 is a withdrawal, anything else nothing. */
    void askForVanished(DueFeed due, Polled polled, Instant now) {
        var seen = polled.observation();
        if (polled.outcome() != Outcome.READ || seen == null || seen.backlog() || seen.fresh() == 0) {
            return;
        }
        if (manners.spacing(Route.domain(due.url()), now).compareTo(LONGEST_SPACING) > 0 || !places.tryAcquire()) {
            return; // they are told the next time
        }
        try {
            var feed = FeedSource.of(Links.canonical(due.url()));
            int asked = 0;
            for (var item : desk.vanished(feed, PAGES_A_POLL)) {
                asked++;
                if (isTurn(due, item.link().value(), asked, now)
                        && fetch.isGone(item.link().value())) {
                    desk.withdraw(item, due.about() == null ? null : due.about().title());
                }
            }
        } catch (MemoryAway e) {
            return; // the next poll asks
        } catch (Refused e) {
            // Not the feed's fault. The memory tells of an item only once, so this withdrawal is not told of.
            LOG.warnf("a withdrawal could not be published: feed=%s cause=%s", due.standing().feed, e.getMessage());
        } finally {
            places.release();
        }
    }

    /** Whether a feed can be read at that address. */
    boolean hasFeed(DueFeed due, String url, Instant now) {
        return isTurn(due, url, 1, now)
                && fetch.fetch(
                                FeedFetch.Ask.once(url, config.deadline()),
                                domain -> manners.mayAsk(domain, now),
                                fetched -> fetched)
                        instanceof Fetched.Read read
                && read.document() instanceof Feed;
    }

    /** Waits as long as the domain wants between two requests, which its other feeds do meanwhile. */
    private boolean isTurn(DueFeed due, String url, int place, Instant now) {
        var domain = Route.domain(url);
        var spacing = manners.spacing(domain, now);
        if (spacing.compareTo(LONGEST_SPACING) > 0) {
            return false;
        }
        try {
            Thread.sleep(spacing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return manners.mayAskBeside(domain, due.domains().contains(domain), now.plus(spacing.multipliedBy(place)));
    }
}
