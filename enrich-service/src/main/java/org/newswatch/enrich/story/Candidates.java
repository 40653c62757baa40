package org.newswatch.enrich.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.newswatch.enrich.story.likeness.Keys;

/** Finds the articles that share enough with one to be worth a comparison: one shingle, or two telling terms. */
final class Candidates {

    private static final int SHINGLE = 2;
    private static final int ENOUGH = 2;

    /** Of shingles that many have, two must be shared: one may be a site's furniture. */
    private static final int ENOUGH_COMMON = 2 * SHINGLE;

    private static final int MOST_COMMON = 8;

    private final Map<Long, Set<Long>> articles = new HashMap<>();
    private final int commonTerm;
    private final int most;

    Candidates(StoryConfig config) {
        this.commonTerm = config.commonTerm();
        this.most = config.candidates();
    }

    void add(long key, long article) {
        articles.computeIfAbsent(key, any -> new HashSet<>()).add(article);
    }

    /**
     * Numbers of articles, those first that share most; of equals the latest. A few that share shingles which many have come last, so that
     * the hundredth copy of a report still finds the others.
     */
    List<Long> of(Reading reading) {
        var shared = new HashMap<Long, Integer>();
        var common = new HashMap<Long, Integer>();
        for (long key : reading.keys()) {
            var found = articles.getOrDefault(key, Set.of());
            int points = Keys.isOfShingle(key) ? SHINGLE : 1;
            if (found.size() <= commonTerm) {
                found.forEach(article -> shared.merge(article, points, Integer::sum));
            } else if (points == SHINGLE) {
                found.forEach(article -> common.merge(article, points, Integer::sum));
            }
        }
        return Stream.concat(
                        best(shared, ENOUGH).limit(most),
                        best(common, ENOUGH_COMMON).limit(MOST_COMMON))
                .distinct()
                .toList();
    }

    private static Stream<Long> best(Map<Long, Integer> points, int enough) {
        return points.entrySet().stream()
                .filter(found -> found.getValue() >= enough)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
