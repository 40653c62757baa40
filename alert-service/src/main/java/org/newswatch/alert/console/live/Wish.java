package org.newswatch.alert.console.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Percolator;

/** What a reader wants to see of all that comes, in the query language of subscriptions; everything where nothing is said. */
final class Wish {

    static final Wish ANYTHING = new Wish(Optional.empty());

    private static final String IT = "it";

    private final Optional<Percolator<String>> percolator;

    private Wish(Optional<Percolator<String>> percolator) {
        this.percolator = percolator;
    }

    static Wish of(Criteria criteria) {
        var percolator = new Percolator<String>();
        percolator.put(IT, criteria.stored());
        return new Wish(Optional.of(percolator));
    }

    /** What in an article meets it, which may be nothing in particular; empty where it does not. */
    Optional<List<Alert.Clause>> why(Supplier<Document> article) {
        if (percolator.isEmpty()) {
            return Optional.of(List.of());
        }
        var matches = percolator.get().match(article.get());
        return matches.size() == 0
                ? Optional.empty()
                : Optional.of(matches.stream()
                        .flatMap(match -> match.why().stream())
                        .map(span ->
                                new Alert.Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                        .toList());
    }
}
