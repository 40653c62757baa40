package org.newswatch.alert.console.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.newswatch.alert.console.ConsoleConfig;
import org.newswatch.alert.console.Story;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.Documents;
import org.newswatch.alert.match.RecentEvents;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.recent.RecentArticle;
import org.newswatch.alert.recent.RecentArticles;
import org.newswatch.alert.recent.RecentConfig;

/** What came lately and what comes, as far as a reader asks for it. */
@Singleton
class Wire {

    private static final Logger LOG = Logger.getLogger(Wire.class);

    private static final int AT_ONCE = 100;

    /** What is stored by several transactions at once may come to be seen in another order than that of its places. */
    private static final int LATE_PLACES = 500;

    private static final Duration LATE = Duration.ofSeconds(10);

    private final RecentArticles recent;
    private final RecentEvents events;
    private final RecentConfig kept;
    private final ConsoleConfig config;
    private final InstantSource clock;

    Wire(RecentArticles recent, RecentEvents events, RecentConfig kept, ConsoleConfig config, InstantSource clock) {
        this.recent = recent;
        this.events = events;
        this.kept = kept;
        this.config = config;
        this.clock = clock;
    }

    /** The newest first, among as many as are looked through. */
    List<Piece> newest(Wish wish, int limit) {
        return looked(before -> recent.before(before, start(), AT_ONCE), wish, limit);
    }

    /** All that tells a story of one of these names, as far as it is kept, the newest first; at most as many as are looked through. */
    List<Piece> story(Set<String> names) {
        var noted = looked(before -> recent.ofStory(names, before, start(), AT_ONCE), Wish.ANYTHING, config.lookback());
        // Of what was kept before stories were noted, the newest.
        var older = looked(before -> recent.ofNoStory(before, start(), AT_ONCE), Wish.ANYTHING, config.lookback());
        return Stream.concat(
                        noted.stream(),
                        older.stream()
                                .filter(piece -> names.contains(piece.story().id())))
                .sorted(Comparator.comparingLong(Piece::seq).reversed())
                .toList();
    }

    private List<Piece> looked(LongFunction<List<RecentArticle>> pageBefore, Wish wish, int limit) {
        var found = new ArrayList<Piece>();
        long before = Long.MAX_VALUE;
        for (int looked = 0; looked < config.lookback() && found.size() < limit; ) {
            var page = pageBefore.apply(before);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(article -> piece(article, wish).ifPresent(found::add));
            looked += page.size();
            before = page.getLast().seq();
        }
        return found.stream().limit(limit).toList();
    }

    /** Where the newest stands; 0 where there is none. */
    long last() {
        var newest = recent.before(Long.MAX_VALUE, start(), 1);
        return newest.isEmpty() ? 0 : newest.getFirst().seq();
    }

    /** What came after a place, the oldest first. */
    List<RecentArticle> after(long place) {
        return recent.after(place, start(), AT_ONCE);
    }

    /** When the article at a place came; long ago where there is none any more. */
    Instant came(long place) {
        return recent.at(place, start()).map(RecentArticle::receivedAt).orElse(Instant.EPOCH);
    }

    /**
     * What stands shortly before a place and came with the article there, at this time, the oldest first, but for what was seen:
     * transactions that end late bring some of that. Empty where all was seen.
     */
    List<RecentArticle> with(long place, Instant came, Set<Long> seen) {
        if (came.isBefore(start())) {
            return List.of();
        }
        long first = place - LATE_PLACES;
        var near = seen.stream().filter(seq -> seq > first).toList();
        return recent.between(first, place, came.minus(LATE), near);
    }

    /** Whether what came with an article that came at this time may still come to be seen. */
    boolean isFresh(Instant came) {
        return came.isAfter(clock.instant().minus(LATE));
    }

    private Instant start() {
        return clock.instant().minus(kept.window());
    }

    /** It for all who look; empty where it can't be read, or is no news. */
    Optional<News> read(RecentArticle kept) {
        try {
            return kept.news() ? Optional.of(new News(kept, events.read(kept))) : Optional.empty();
        } catch (IllegalStateException e) {
            LOG.warnf("passed over: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** As it is shown, if it is wished for. */
    Optional<Piece> piece(News news, Wish wish) {
        return wish.why(news::document).map(why -> shown(news.kept(), news.article(), why));
    }

    /** The same of one that only this reader looks at, if it is news. */
    private Optional<Piece> piece(RecentArticle kept, Wish wish) {
        if (!kept.news()) {
            return Optional.empty();
        }
        var article = events.read(kept);
        return wish.why(() -> Documents.of(article)).map(why -> shown(kept, article, why));
    }

    private static Piece shown(RecentArticle kept, ArticleEnriched article, List<Alert.Clause> why) {
        return new Piece(kept.seq(), Story.of(article.shown(), article.story(), why, kept.receivedAt()));
    }

    /** An article that came, at its place. */
    public record Piece(long seq, Story story) {}
}
