package org.newswatch.bench.percolator.experiments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.newswatch.bench.percolator.contenders.Contender;
import org.newswatch.bench.percolator.results.Comparison;

/** Holds what two contenders find against each other. */
final class Judge {

    private static final int EXAMPLES = 10;

    private Judge() {}

    static Comparison compare(Contender ours, Contender other, int articles) {
        long oursFound = 0;
        long othersFound = 0;
        long onlyOurs = 0;
        long onlyOthers = 0;
        var examples = new ArrayList<String>();
        for (int article = 0; article < articles; article++) {
            var found = ours.ids(article);
            var others = other.ids(article);
            var missed = without(found, others);
            var invented = without(others, found);
            oursFound += found.size();
            othersFound += others.size();
            onlyOurs += missed.size();
            onlyOthers += invented.size();
            for (var id : missed) {
                examples.add("article " + article + ", query " + id + ": only ours");
            }
            for (var id : invented) {
                examples.add("article " + article + ", query " + id + ": only " + other.name());
            }
        }
        return new Comparison(
                other.name(),
                articles,
                oursFound,
                othersFound,
                onlyOurs,
                onlyOthers,
                examples.stream().limit(EXAMPLES).toList());
    }

    private static Set<Integer> without(Set<Integer> ids, Set<Integer> others) {
        var rest = new HashSet<>(ids);
        rest.removeAll(others);
        return rest;
    }
}
