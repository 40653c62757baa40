package org.newswatch.bench.percolator.contenders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.newswatch.bench.percolator.news.Article;

/** In how many of some articles a term is, for the Monitor to file a query under its rarest ones. */
final class Frequencies {

    private Frequencies() {}

    static Map<String, Integer> in(List<Article> articles) {
        var frequencies = new HashMap<String, Integer>();
        for (var article : articles) {
            var terms = new HashSet<String>();
            Reading.of(article).forEach((forms, position) -> {
                terms.addAll(forms.stems());
                forms.plain().stream().map(Prefixes::filedUnder).forEach(terms::add);
            });
            terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        return frequencies;
    }
}
