package org.newswatch.bench.percolator.contenders;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.newswatch.percolator.analyze.Chain;

/** Our queries as Lucene's, in the words of one language. */
final class LuceneQueries {

    /** Words with their positions. */
    static final String TEXT = "text";

    /** Words without diacritics, each once, for prefixes. */
    static final String PLAIN = "plain";

    private final Terms terms;

    LuceneQueries(Terms terms) {
        this.terms = terms;
    }

    Query of(Chain chain, org.newswatch.percolator.Query query) {
        return switch (query) {
            case org.newswatch.percolator.Query.And(var all) -> and(chain, all);
            case org.newswatch.percolator.Query.Or(var any) ->
                any(any.stream().map(part -> of(chain, part)).toList());
            case org.newswatch.percolator.Query.Word(var fields, var text) -> phrase(chain, text);
            case org.newswatch.percolator.Query.Phrase(var fields, var text, var slop)
            when slop == 0 -> phrase(chain, text);
            case org.newswatch.percolator.Query.Prefix(var fields, var text) ->
                any(Reading.words(chain, text).getFirst().plain().stream()
                        .<Query>map(form -> new PrefixQuery(new Term(PLAIN, form)))
                        .toList());
            default -> throw new IllegalArgumentException("expected a query of a known shape, got " + query);
        };
    }

    private Query and(Chain chain, List<org.newswatch.percolator.Query> all) {
        var and = new BooleanQuery.Builder();
        for (var part : all) {
            if (part instanceof org.newswatch.percolator.Query.Not(var unwanted)) {
                and.add(of(chain, unwanted), Occur.MUST_NOT);
            } else {
                and.add(of(chain, part), Occur.MUST);
            }
        }
        return and.build();
    }

    private static Query any(List<Query> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var or = new BooleanQuery.Builder();
        parts.forEach(part -> or.add(part, Occur.SHOULD));
        return or.build();
    }

    private Query phrase(Chain chain, String text) {
        var words = Reading.words(chain, text).stream()
                .map(word -> terms.of(chain, word).stream()
                        .map(form -> new Term(TEXT, form))
                        .toArray(Term[]::new))
                .toList();
        if (words.size() == 1) {
            return word(words.getFirst());
        }
        if (words.stream().allMatch(choice -> choice.length == 1)) {
            var phrase = new PhraseQuery.Builder();
            words.forEach(choice -> phrase.add(choice[0]));
            return phrase.build();
        }
        var phrase = new MultiPhraseQuery.Builder();
        words.forEach(phrase::add);
        return phrase.build();
    }

    private static Query word(Term[] choice) {
        return switch (choice.length) {
            case 0 -> new MatchNoDocsQuery();
            case 1 -> new TermQuery(choice[0]);
            default -> {
                var synonyms = new SynonymQuery.Builder(TEXT);
                for (var term : choice) {
                    synonyms.addTerm(term);
                }
                yield synonyms.build();
            }
        };
    }
}
