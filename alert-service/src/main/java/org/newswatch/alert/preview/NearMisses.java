package org.newswatch.alert.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Part;

/**
 * Articles that would have matched but for one part: exactly one filter or one of the parts between the outer ANDs is not true, and what
 * is true is more than where it is from and in which language, which could be said of half the news.
 */
final class NearMisses {

    /** Of one kind so many tell enough. */
    private static final int PER_PART = 3;

    private static final Set<String> ORIGIN = Set.of(Field.LANG.key(), Field.SOURCE.key(), Field.SITE.key());

    private final int limit;
    private final List<Preview.NearMiss> found = new ArrayList<>();
    private final Map<String, Integer> byPart = new HashMap<>();

    NearMisses(int limit) {
        this.limit = limit;
    }

    /** The one part that is missing, if it is one. */
    static Optional<String> missing(List<Part> parts) {
        var missing = parts.stream().filter(part -> !part.holds()).toList();
        boolean near = missing.size() == 1 && parts.stream().anyMatch(NearMisses::isOfTheSubject);
        return near ? Optional.of(missing.getFirst().clause()) : Optional.empty();
    }

    private static boolean isOfTheSubject(Part part) {
        return part.holds() && part.why().stream().anyMatch(span -> !ORIGIN.contains(span.field()));
    }

    /** Whether one more that misses this part is worth showing. */
    boolean wants(String part) {
        return found.size() < limit && byPart.getOrDefault(part, 0) < PER_PART;
    }

    void add(Preview.Article article, String part) {
        found.add(new Preview.NearMiss(article, List.of(part)));
        byPart.merge(part, 1, Integer::sum);
    }

    /** In the order in which they were added. */
    List<Preview.NearMiss> found() {
        return List.copyOf(found);
    }
}
