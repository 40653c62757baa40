package org.newswatch.percolator.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.analyze.Chain;

/** Lucene's own keeper of stored queries, given the words of one of the library's chains. */
final class LuceneMonitor implements AutoCloseable {

    private static final int BATCH = 300;

    private final Chain chain;
    private final Monitor monitor;

    /** The queries are called by their place in the list. */
    LuceneMonitor(Chain chain, List<Draft> drafts) throws IOException {
        this.chain = chain;
        IndexSearcher.setMaxClauseCount(100_000);
        monitor = new Monitor(new KeywordAnalyzer());
        var translation = new Translation(chain);
        var queries = new ArrayList<MonitorQuery>();
        for (int id = 0; id < drafts.size(); id++) {
            queries.add(new MonitorQuery(String.valueOf(id), translation.of(drafts.get(id))));
        }
        monitor.register(queries);
    }

    /** For each article the queries that are true of it. */
    List<Set<Integer>> matches(List<Article> articles) throws IOException {
        var all = new ArrayList<Set<Integer>>();
        for (int from = 0; from < articles.size(); from += BATCH) {
            var batch = articles.subList(from, Math.min(from + BATCH, articles.size()));
            var found = monitor.match(
                    batch.stream().map(this::document).toArray(Document[]::new), QueryMatch.SIMPLE_MATCHER);
            if (!found.getErrors().isEmpty()) {
                throw new IllegalStateException(found.getErrors().toString());
            }
            for (int i = 0; i < batch.size(); i++) {
                all.add(found.getMatches(i).stream()
                        .map(match -> Integer.valueOf(match.getQueryId()))
                        .collect(Collectors.toSet()));
            }
        }
        return all;
    }

    private Document document(Article article) {
        var document = new Document();
        for (var field : Field.values()) {
            if (Terms.KEYWORDS.contains(field)) {
                Terms.offered(article, field)
                        .forEach(term -> document.add(new StringField(field.key(), term, Store.NO)));
            } else {
                var values = article.values(field);
                document.add(new TextField(field.key(), new WordStream(chain, values, Terms::positioned)));
                document.add(new TextField(
                        Terms.plainField(field), new WordStream(chain, values, forms -> forms.plain().stream())));
            }
        }
        return document;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
