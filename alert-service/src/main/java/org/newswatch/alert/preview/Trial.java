package org.newswatch.alert.preview;

import java.util.List;
import org.newswatch.alert.match.ArticleEnriched;
import org.newswatch.alert.match.Documents;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.subscribe.Asked;
import org.newswatch.alert.subscribe.Criteria;
import org.newswatch.percolator.Part;
import org.newswatch.percolator.Percolator;

/** A subscription tried on single articles, by the rules by which all are matched. Safe for use by many threads. */
final class Trial {

    private static final String IT = "it";

    private final Percolator<String> percolator = new Percolator<>();
    private final Percolator<String> urgent = new Percolator<>();

    Trial(Asked asked) {
        this(asked.criteria());
        var quiet = asked.telling().schedule().quiet();
        if (quiet != null && quiet.unless() != null) {
            urgent.put(IT, Criteria.of(quiet.unless()).stored());
        }
    }

    Trial(Criteria criteria) {
        percolator.put(IT, criteria.stored());
    }

    /** Whether it is what the quiet hours let through. */
    boolean isUrgent(ArticleEnriched article) {
        return urgent.size() > 0 && urgent.match(Documents.of(article)).size() > 0;
    }

    /** All that has to hold, filters first, each true of the article or not. */
    List<Part> parts(ArticleEnriched article) {
        return percolator.parts(IT, Documents.of(article)).orElseThrow();
    }

    static boolean matches(List<Part> parts) {
        return parts.stream().allMatch(Part::holds);
    }

    /** What an alert would give as the reason. */
    List<Alert.Clause> why(ArticleEnriched article) {
        return percolator.match(Documents.of(article)).stream()
                .flatMap(match -> match.why().stream())
                .map(span -> new Alert.Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
    }
}
