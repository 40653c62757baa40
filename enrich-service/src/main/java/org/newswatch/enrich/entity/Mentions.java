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
        quotes.sort(Comparator.comparingInt(Quote::order));
        var evidence = new ArrayList<EntityEvidence>(quotes.size());
        for (int i = 0; i < Math.min(quotes.size(), MOST_EVIDENCE); i++) {
            evidence.add(quotes.get(i).evidence());
        }
        return evidence;
    }

    private record Quote(int order, EntityEvidence evidence) {}
}
