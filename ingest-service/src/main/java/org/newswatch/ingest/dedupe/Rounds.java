package org.newswatch.ingest.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;

/** A batch in rounds in which each article comes once: PostgreSQL changes a row only once in a statement. Mostly one. */
final class Rounds {

    private Rounds() {}

    static List<List<Candidate>> of(List<Article> articles) {
        var latest = new HashMap<ArticleId, Candidate>();
        var rounds = new ArrayList<List<Candidate>>();
        for (int place = 0; place < articles.size(); place++) {
            var article = articles.get(place);
            var id = article.id();
            var before = latest.get(id);
            var candidate = Candidate.of(article, before);
            candidate.standsAt(place);
            if (candidate != before) {
                latest.put(id, candidate);
                if (candidate.round() == rounds.size()) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(candidate.round()).add(candidate);
            }
        }
        return rounds;
    }
}
