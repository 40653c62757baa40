package org.newswatch.bench.percolator.contenders;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.Subscription;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Match;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.QueryLimits;
import org.newswatch.percolator.QueryParser;
import org.newswatch.percolator.StoredQuery;

/** This project's percolator; reading the text of an article is part of what is timed. */
public final class Ours implements Contender {

    private static final QueryParser PARSER = new QueryParser(QueryLimits.DEFAULT);

    private final Percolator<Integer> percolator = new Percolator<>();
    private final List<Document> documents;
    private int next;

    public Ours(List<Article> articles) {
        documents = articles.stream().map(Ours::document).toList();
    }

    public static Document document(Article article) {
        return Document.in(article.language())
                .text(Field.TITLE, article.title())
                .text(Field.BODY, article.body())
                .build();
    }

    public static Query parse(String query) {
        return PARSER.parse(query);
    }

    public static StoredQuery stored(String query) {
        return StoredQuery.builder().query(parse(query)).build();
    }

    /** Lets a percolator see articles, from which it learns how frequent words are, and put its queries in order, as alert-service does. */
    public static void teach(Percolator<?> percolator, List<Article> articles) {
        articles.forEach(article -> percolator.match(document(article)));
        percolator.rearrange(percolator.size());
    }

    public void teach(List<Article> articles) {
        teach(percolator, articles);
    }

    public void put(int id, String query) {
        percolator.put(id, stored(query));
    }

    public void remove(int id) {
        percolator.remove(id);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public void add(List<Subscription> queries) {
        for (var subscription : queries) {
            put(next++, subscription.query());
        }
    }

    @Override
    public int count(int article) {
        return count(percolator, documents.get(article));
    }

    /** How many queries are true of the document, without asking why. */
    public static int count(Percolator<Integer> percolator, Document document) {
        int count = 0;
        for (var match : percolator.match(document)) {
            count += match.id() < 0 ? 0 : 1;
        }
        return count;
    }

    /** As {@link #count}, and asks of every match why. */
    public int countWithWhy(int article) {
        int count = 0;
        for (var match : percolator.match(documents.get(article))) {
            count += match.why().isEmpty() ? 0 : 1;
        }
        return count;
    }

    @Override
    public Set<Integer> ids(int article) {
        var ids = new HashSet<Integer>();
        for (Match<Integer> match : percolator.match(documents.get(article))) {
            ids.add(match.id());
        }
        return ids;
    }

    @Override
    public void close() {}
}
