package org.newswatch.enrich.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newswatch.enrich.story.likeness.Keys;

/** Finds the articles that share enough with one to be worth a comparison: one shingle, or two telling terms. */
final class Candidates {

    private static final int SHINGLE = 2;
    private static final int ENOUGH = 2;

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

    /** Numbers of articles, those first that share most; of equals the latest. */
    List<Long> of(Reading reading) {
        var shared = new HashMap<Long, Integer>();
        for (long key : reading.keys()) {
            var found = articles.getOrDefault(key, Set.of());
            if (found.size() <= commonTerm) {
                int points = Keys.isOfShingle(key) ? SHINGLE : 1;
                found.forEach(article -> shared.merge(article, points, Integer::sum));
            }
        }
        return shared.entrySet().stream()
                .filter(found -> found.getValue() >= ENOUGH)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
