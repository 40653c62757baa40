package org.newswatch.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How often something was named, and where first. */
final class Mentions {

    private static final int MOST_EVIDENCE = 5;

    private final List<Quote> quotes = new ArrayList<>(MOST_EVIDENCE);
    private int count;

    void add(int order, Passage passage, int first, int last) {
        count++;
        if (quotes.size() < MOST_EVIDENCE) {
            quotes.add(new Quote(order, passage.quote(first, last)));
        }
    }

    void addAll(Mentions others) {
        count += others.count;
        quotes.addAll(others.quotes);
    }

    int count() {
        return count;
    }

    List<EntityEvidence> evidence() {
        return quotes.stream()
                .sorted(Comparator.comparingInt(Quote::order))
                .limit(MOST_EVIDENCE)
                .map(Quote::evidence)
                .toList();
    }

    private record Quote(int order, EntityEvidence evidence) {}
}
