package org.newswatch.bench.percolator.experiments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newswatch.bench.percolator.contenders.Ours;
import org.newswatch.bench.percolator.news.Subscription;
import org.newswatch.percolator.Document;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.Query;

/** A short article that has all that a query wants, and nothing that it does not want. */
final class MadeToMatch {

    private static final int LONGEST = 1_000;

    private MadeToMatch() {}

    /** The monsters want so much that reading it would be what is measured; and a few queries contradict themselves. */
    static boolean suits(Subscription subscription) {
        var percolator = new Percolator<Integer>();
        percolator.put(1, Ours.stored(subscription.query()));
        return subscription.query().length() < LONGEST && Ours.count(percolator, article(subscription)) == 1;
    }

    static Document article(Subscription subscription) {
        var wanted = wanted(Ours.parse(subscription.query())).collect(Collectors.joining(". "));
        return Document.in(subscription.language()).text(Field.BODY, wanted).build();
    }

    private static Stream<String> wanted(Query query) {
        return switch (query) {
            case Query.And(var all) -> all.stream().flatMap(MadeToMatch::wanted);
            case Query.Or(var any) -> any.stream().flatMap(MadeToMatch::wanted);
            case Query.Not not -> Stream.empty();
            case Query.Word(var fields, var text) -> Stream.of(text);
            case Query.Exact(var fields, var text) -> Stream.of(text);
            case Query.Prefix(var fields, var text) -> Stream.of(text);
            case Query.Phrase(var fields, var text, var slop) -> Stream.of(text);
        };
    }
}
