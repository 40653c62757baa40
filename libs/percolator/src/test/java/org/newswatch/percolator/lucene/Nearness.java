package org.newswatch.percolator.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/**
 * Words near each other in any order, each in a place of its own. Lucene's {@code unordered} lets one word of the text stand for
 * two of the query ({@code "gas gases"~3} would be true of a lone gas), so every order is asked for by itself.
 */
final class Nearness {

    private Nearness() {}

    static Query query(String field, List<List<String>> words, int slop) {
        var sources = words.stream()
                .map(forms ->
                        Intervals.or(false, forms.stream().map(Intervals::term).toList()))
                .toList();
        var orders = new ArrayList<IntervalsSource>();
        addOrders(new ArrayList<>(), sources, orders);
        return new IntervalQuery(field, Intervals.maxwidth(words.size() + slop, Intervals.or(false, orders)));
    }

    private static void addOrders(
            List<IntervalsSource> begun, List<IntervalsSource> left, List<IntervalsSource> orders) {
        if (left.isEmpty()) {
            orders.add(Intervals.ordered(begun.toArray(IntervalsSource[]::new)));
        }
        for (int i = 0; i < left.size(); i++) {
            var longer = new ArrayList<>(begun);
            longer.add(left.get(i));
            var shorter = new ArrayList<>(left);
            shorter.remove(i);
            addOrders(longer, shorter, orders);
        }
    }
}
