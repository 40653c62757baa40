package org.newswatch.percolator.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.TooBroad;
import org.newswatch.percolator.analyze.Chain;

/** Articles of one chain, queries about them that can be stored, and what Lucene makes of both. */
final class Corpus {

    private final Chain chain;
    private final List<Article> articles;
    private final List<Draft> drafts = new ArrayList<>();
    private int tooBroad;

    Corpus(Chain chain, int articles, int drafts, long seed) {
        this.chain = chain;
        var newsroom = new Newsroom(new Lexicon(), chain, seed);
        this.articles = newsroom.articles(articles);
        var desk = new Desk(newsroom, new Excerpts(this.articles, chain, seed), seed);
        while (this.drafts.size() < drafts) {
            var draft = desk.draft();
            if (canBeStored(draft)) {
                this.drafts.add(draft);
            } else {
                tooBroad++;
            }
        }
    }

    private static boolean canBeStored(Draft draft) {
        try {
            draft.stored();
            return true;
        } catch (TooBroad e) {
            return false;
        }
    }

    List<Article> articles() {
        return articles;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** How many queries were made and left out because no index can keep them. */
    int tooBroad() {
        return tooBroad;
    }

    /** For each article the places in the list of the queries that are true of it, as Lucene says. */
    List<Set<Integer>> judged() throws IOException {
        try (var lucene = new LuceneMonitor(chain, drafts)) {
            return lucene.matches(articles);
        }
    }

    /** What the library finds; each once. */
    static Set<Integer> ids(Percolator<Integer> percolator, Document document) {
        var ids = new HashSet<Integer>();
        for (var match : percolator.match(document)) {
            assertThat(ids.add(match.id())).as("found once").isTrue();
        }
        return ids;
    }
}
