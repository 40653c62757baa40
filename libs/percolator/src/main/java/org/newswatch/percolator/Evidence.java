package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;

/** Collects the spans of one match, up to the most that one gives. */
final class Evidence {

    private final List<Span> spans = new ArrayList<>();

    void add(Span span) {
        if (spans.size() < Match.SPANS) {
            spans.add(span);
        }
    }

    List<Span> spans() {
        return spans;
    }
}
