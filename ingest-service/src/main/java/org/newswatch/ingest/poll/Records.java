package org.newswatch.ingest.poll;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Keeps how polls went: the feeds' standing, what they say of themselves, where they moved, and what their health is told. */
final class Records {

    private static final Logger LOG = Logger.getLogger(Records.class);

    private final Standings standings;
    private final FeedMoves moves;
    private final Desk desk;

    Records(Standings standings, FeedMoves moves, Desk desk) {
        this.standings = standings;
        this.moves = moves;
        this.desk = desk;
    }

    void keep(List<Polled> polled) throws SQLException {
        for (var each : polled) {
            if (each.movedTo() != null) {
                move(each.due(), each.movedTo());
            }
        }
        var kept = polled.stream().map(each -> each.due().standing()).toList();
        standings.store(kept);
        standings.describe(polled);
        desk.observed(polled.stream()
                .map(Polled::observation)
                .filter(Objects::nonNull)
                .toList());
    }

    private void move(DueFeed due, String to) throws SQLException {
        var feed = due.standing();
        Move.disproved(feed); // it is there now, and not on its way
        if (moves.move(feed.feed, due.url(), to)) {
            LOG.infof("a feed has moved for good: feed=%s to=%s", feed.feed, to);
        } else {
            feed.merged(to);
            LOG.infof("a feed has moved to one that is subscribed already and is paused: feed=%s to=%s", feed.feed, to);
        }
    }
}
