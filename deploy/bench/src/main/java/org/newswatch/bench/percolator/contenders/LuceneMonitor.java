package org.newswatch.bench.percolator.contenders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.bench.percolator.news.News;
import org.newswatch.bench.percolator.news.Subscription;
import org.newswatch.percolator.analyze.Chain;

/**
 * Lucene's Monitor as its friends would set it up: several passes, terms weighed by document frequency, queries registered in large
 * batches. Its articles come analysed; only making them a Lucene document is timed.
 */
public final class LuceneMonitor implements Contender {

    private static final int PASSES = 2;
    private static final int BATCH = 100_000;

    private final List<Reading> readings;
    private final Terms terms;
    private final LuceneQueries queries;
    private final Monitor monitor;
    private int next;

    /** @param sample articles from which document frequencies are taken */
    public LuceneMonitor(News news, List<Article> sample, List<Article> articles) {
        IndexSearcher.setMaxClauseCount(1 << 14);
        readings = articles.stream().map(Reading::of).toList();
        terms = new Terms(news);
        queries = new LuceneQueries(terms);
        var weights = TermWeightor.termFreqWeightor(Frequencies.in(sample), 1, 0);
        var presearcher = new MultipassTermFilteredPresearcher(PASSES, 0, weights, List.of(new Prefixes()), Set.of());
        var configuration =
                new MonitorConfiguration().setQueryUpdateBufferSize(BATCH).setPurgeFrequency(1, TimeUnit.DAYS);
        try {
            monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "Lucene Monitor";
    }

    @Override
    public void add(List<Subscription> more) {
        for (int from = 0; from < more.size(); from += BATCH) {
            var batch = new ArrayList<MonitorQuery>();
            for (var subscription : more.subList(from, Math.min(more.size(), from + BATCH))) {
                var query = queries.of(Chain.of(subscription.language()), Ours.parse(subscription.query()));
                batch.add(new MonitorQuery(Integer.toString(next++), query));
            }
            try {
                monitor.register(batch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public int count(int article) {
        return match(article).getMatchCount();
    }

    @Override
    public Set<Integer> ids(int article) {
        return match(article).getMatches().stream()
                .map(match -> Integer.valueOf(match.getQueryId()))
                .collect(Collectors.toSet());
    }

    private MatchingQueries<QueryMatch> match(int article) {
        var reading = readings.get(article);
        var document = new Document();
        document.add(new TextField(LuceneQueries.TEXT, Words.text(reading, terms)));
        document.add(new TextField(LuceneQueries.PLAIN, Words.plain(reading)));
        try {
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
