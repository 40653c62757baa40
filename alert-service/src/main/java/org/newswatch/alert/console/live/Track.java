package org.newswatch.alert.console.live;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.alert.recent.RecentArticle;

/** How far somebody is in what comes. What comes to be seen late, with a place before theirs, is not missed. */
final class Track {

    /** Long enough to hold all that {@link Wire#with} may bring once more. */
    private static final int REMEMBERED = 2_000;

    private final Wire wire;
    private final Set<Long> seen = new LinkedHashSet<>();
    private long place;
    private Instant came;

    /** While it was away, too, something may have come to be seen that stands before its place. */
    private boolean backAgain = true;

    private boolean atEnd;

    Track(Wire wire, long place) {
        this.wire = wire;
        this.place = place;
        this.came = wire.came(place);
    }

    /** What stands next, late comers first; each is to be passed once it was handled. */
    List<RecentArticle> next() {
        var news = wire.after(place);
        var late = backAgain || wire.isFresh(came) ? wire.with(place, came, seen) : List.<RecentArticle>of();
        backAgain = !late.isEmpty();
        atEnd = late.isEmpty() && news.isEmpty();
        return Stream.concat(late.stream(), news.stream()).toList();
    }

    /** Goes on to this one; false where it was passed before. */
    boolean pass(RecentArticle kept) {
        if (kept.seq() > place) {
            place = kept.seq();
            came = kept.receivedAt();
        }
        if (seen.size() >= REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return seen.add(kept.seq());
    }

    /** After something went wrong: then it is looked for what came late all the same. */
    void comeBack() {
        backAgain = true;
    }

    /** Whether there was nothing more when it was looked. */
    boolean isAtEnd() {
        return atEnd;
    }

    long place() {
        return place;
    }
}
