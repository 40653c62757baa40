package org.newswatch.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newswatch.enrich.story.likeness.Keys;

/** Finds the articles that share enough with one to be worth a comparison: one shingle, or two telling terms. */
final class Candidates {

    private static final int SHINGLE = 2;
    private static final int ENOUGH = 2;

    /** Of shingles that many have, two must be shared: one may be a site's furniture. */
    private static final int ENOUGH_COMMON = 2 * SHINGLE;

    private static final int MOST_COMMON = 8;

    private final Map<Long, Numbers> articles = new HashMap<>();
    private final int commonTerm;
    private final int most;

    Candidates(StoryConfig config) {
        this.commonTerm = config.commonTerm();
        this.most = config.candidates();
    }

    /** The articles that have the key, each once, where none was added before. */
    void put(long key, Numbers found) {
        articles.put(key, found);
    }

    void add(long key, long article) {
        var found = articles.computeIfAbsent(key, any -> new Numbers());
        if (!found.contains(article)) {
            found.add(article);
        }
    }

    /**
     * Numbers of articles, those first that share most; of equals the latest. A few that share shingles which many have come last, so that
     * the hundredth copy of a report still finds the others.
     */
    List<Long> of(Reading reading) {
        var shared = new Points();
        var common = new Points();
        for (long key : reading.keys()) {
            var found = articles.get(key);
            int points = Keys.isOfShingle(key) ? SHINGLE : 1;
            if (found != null && found.count() <= commonTerm) {
                shared.give(found, points);
            } else if (found != null && points == SHINGLE) {
                common.give(found, points);
            }
        }
        return Stream.concat(
                        shared.best(ENOUGH).limit(most),
                        common.best(ENOUGH_COMMON).limit(MOST_COMMON))
                .distinct()
                .toList();
    }

    /** Points that were given to articles: two bits of each number, so that sorting brings an article's together. */
    private static final class Points {

        private static final int BITS = 2;

        private final Numbers given = new Numbers();

        void give(Numbers articles, int points) {
            for (int at = 0; at < articles.count(); at++) {
                given.add(articles.at(at) << BITS | points);
            }
        }

        Stream<Long> best(int enough) {
            given.sort();
            var rated = new ArrayList<Rated>();
            int at = 0;
            while (at < given.count()) {
                long article = given.at(at) >> BITS;
                int points = 0;
                while (at < given.count() && given.at(at) >> BITS == article) {
                    points += (int) (given.at(at++) & ((1 << BITS) - 1));
                }
                if (points >= enough) {
                    rated.add(new Rated(article, points));
                }
            }
            return rated.stream().sorted(Rated.BEST_FIRST).map(Rated::article);
        }
    }

    private record Rated(long article, int points) {

        static final Comparator<Rated> BEST_FIRST = Comparator.comparingInt(Rated::points)
                .thenComparingLong(Rated::article)
                .reversed();
    }
}
