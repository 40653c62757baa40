package org.newswatch.bench.percolator.contenders;

import java.io.Closeable;
import java.util.List;
import java.util.Set;
import org.newswatch.bench.percolator.news.Subscription;

/** One way of finding out which stored queries are true of an article. */
public interface Contender extends Closeable {

    String name();

    /** Stores more queries; the ids go on from those that are there. */
    void add(List<Subscription> queries);

    /** How many queries are true of the article with this number: what is timed. */
    int count(int article);

    /** The ids of the queries that are true of the article. */
    Set<Integer> ids(int article);
}
