package org.newswatch.alert.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the articles of a batch stand to what came before them: which are outdated, and which were of the backlog once. */
final class Standings {

    private final Map<String, Integer> newest = new HashMap<>();
    private final Set<String> backlog = new HashSet<>();

    private Standings() {}

    static Standings of(List<ArticleEnriched> batch) {
        var standings = new Standings();
        batch.stream()
                .filter(ArticleEnriched::wasThereBefore)
                .map(ArticleEnriched::id)
                .forEach(standings.backlog::add);
        return standings;
    }

    void stored(String id, int version, boolean ofTheBacklog) {
        newest.put(id, version);
        if (ofTheBacklog) {
            backlog.add(id);
        }
    }

    /** Versions never go back. */
    boolean isCurrent(ArticleEnriched article) {
        return newest.getOrDefault(article.id(), 0) <= article.version();
    }

    /**
     * Whether this version was matched before: what followed from it is stored, by the transaction that stored its standing. It may come
     * again under another story, when those who group stories have forgotten this one.
     */
    private boolean wasMatched(ArticleEnriched article) {
        return newest.getOrDefault(article.id(), 0) == article.version();
    }

    /** Of those that are current what is to be matched: each version once, under the story that it came with first. */
    List<ArticleEnriched> news(List<ArticleEnriched> current) {
        var versions = new HashSet<String>();
        return current.stream()
                .filter(article -> !article.isRetagged() && !wasMatched(article))
                .filter(article -> versions.add(article.id() + "/" + article.version()))
                .filter(ArticleEnriched::isNews)
                .toList();
    }

    /** What was of the backlog is told of to those who want updates, and is never news to the others. */
    boolean mayBeTold(RaisedAlert alert) {
        return alert.isOfAVersion() || !isOfTheBacklog(alert.article());
    }

    /** Whether this or an earlier version was there before anybody asked for its feed. */
    boolean isOfTheBacklog(ArticleEnriched article) {
        return backlog.contains(article.id());
    }
}
