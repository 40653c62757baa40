package org.newswatch.alert.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newswatch.percolator.Part;

/** What was found so far, the newest article first. For one thread. */
final class Tally {

    private final boolean corrections;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Hit> later = new ArrayList<>();
    private final Map<String, Integer> holding = new LinkedHashMap<>();
    private final NearMisses nearMisses;
    private int articles;
    private int untold;
    private Optional<Instant> oldest = Optional.empty();

    /** @param corrections whether later versions matter whether they match or not */
    Tally(boolean corrections, int nearMisses) {
        this.corrections = corrections;
        this.nearMisses = new NearMisses(nearMisses);
    }

    void add(Finding finding) {
        articles++;
        oldest = Optional.of(finding.receivedAt());
        finding.parts().forEach(part -> holding.merge(part.clause(), part.holds() ? 1 : 0, Integer::sum));
        boolean matches = Trial.matches(finding.parts());
        if (matches && finding.news()) {
            hits.add(finding.hit());
        } else if (matches) {
            untold++;
        }
        if (corrections && finding.mayCorrect()) {
            later.add(finding.hit());
        }
        if (finding.news()) {
            NearMisses.missing(finding.parts())
                    .filter(nearMisses::wants)
                    .ifPresent(part -> nearMisses.add(finding.article(), part));
        }
    }

    List<Hit> hits() {
        return hits;
    }

    /** Versions that may correct an earlier one, where these matter. */
    List<Hit> later() {
        return later;
    }

    int articles() {
        return articles;
    }

    /** Those that match and are no news: of the backlog, or withdrawn. */
    int untold() {
        return untold;
    }

    /** When the oldest article came. */
    Optional<Instant> oldest() {
        return oldest;
    }

    List<Preview.NearMiss> nearMisses() {
        return nearMisses.found();
    }

    /** The parts that are true of no article. */
    List<String> neverTrue() {
        return holding.entrySet().stream()
                .filter(part -> part.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What one article came to. */
    record Finding(Preview.Article article, Hit hit, boolean news, boolean mayCorrect, List<Part> parts) {
        Instant receivedAt() {
            return article.receivedAt();
        }
    }
}
