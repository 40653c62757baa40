package org.newswatch.alert.console.live;

import java.util.List;
import java.util.Optional;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.Documents;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.subscribe.Criteria;
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

    boolean isMetBy(ArticleEnriched article) {
        return percolator
                .map(one -> one.match(Documents.of(article)).size() > 0)
                .orElse(true);
    }

    List<Alert.Clause> why(ArticleEnriched article) {
        return percolator.map(one -> one.match(Documents.of(article))).stream()
                .flatMap(matches -> matches.stream())
                .flatMap(match -> match.why().stream())
                .map(span -> new Alert.Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
    }
}
