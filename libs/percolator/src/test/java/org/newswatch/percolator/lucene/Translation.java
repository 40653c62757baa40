package org.newswatch.percolator.lucene;

import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.MUST_NOT;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Query;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** Queries of the library as Lucene's, for documents of one chain. */
final class Translation {

    private final Chain chain;

    Translation(Chain chain) {
        this.chain = chain;
    }

    org.apache.lucene.search.Query of(Draft draft) {
        var all = new ArrayList<>(List.of(of(draft.query())));
        addFilter(all, Field.TOPIC, draft.topics());
        addFilter(all, Field.LANG, draft.languages());
        addFilter(all, Field.SOURCE, draft.sources());
        return joined(all, MUST);
    }

    private static void addFilter(List<org.apache.lucene.search.Query> all, Field field, List<String> values) {
        if (!values.isEmpty()) {
            all.add(joined(values.stream().map(value -> keyword(field, value)).toList(), SHOULD));
        }
    }

    org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.And(var all) -> and(all);
            case Query.Or(var any) -> joined(any.stream().map(this::of).toList(), SHOULD);
            case Query.Not not -> and(List.of(not));
            case Query.Word(var fields, var text) -> words(fields, text, Terms::stems, 0);
            case Query.Exact(var fields, var text) -> words(fields, text, Terms::written, 0);
            case Query.Phrase(var fields, var text, var slop) -> words(fields, text, Terms::stems, slop);
            case Query.Prefix(var fields, var text) -> prefix(fields, text);
        };
    }

    /** Lucene has no NOT of its own: one that stands alone excludes from all documents. */
    private org.apache.lucene.search.Query and(List<Query> all) {
        var query = new BooleanQuery.Builder();
        if (all.stream().allMatch(Query.Not.class::isInstance)) {
            query.add(new MatchAllDocsQuery(), MUST);
        }
        for (var part : all) {
            if (part instanceof Query.Not(var inner)) {
                query.add(of(inner), MUST_NOT);
            } else {
                query.add(of(part), MUST);
            }
        }
        return query.build();
    }

    private org.apache.lucene.search.Query words(
            Set<Field> fields, String text, Function<Forms, Stream<String>> terms, int slop) {
        var first = fields.iterator().next();
        if (Terms.KEYWORDS.contains(first)) {
            return keyword(first, text);
        }
        var words =
                read(text).stream().map(forms -> terms.apply(forms).toList()).toList();
        return joined(
                fields.stream().map(field -> words(field.key(), words, slop)).toList(), SHOULD);
    }

    private static org.apache.lucene.search.Query words(String field, List<List<String>> words, int slop) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (words.size() == 1) {
            return joined(terms(field, words.getFirst()).map(TermQuery::new).toList(), SHOULD);
        }
        if (slop > 0) {
            return Nearness.query(field, words, slop);
        }
        var phrase = new MultiPhraseQuery.Builder();
        words.forEach(word -> phrase.add(terms(field, word).toArray(Term[]::new)));
        return phrase.build();
    }

    private static Stream<Term> terms(String field, List<String> word) {
        return word.stream().map(form -> new Term(field, form));
    }

    private org.apache.lucene.search.Query prefix(Set<Field> fields, String text) {
        var first = fields.iterator().next();
        if (Terms.KEYWORDS.contains(first)) {
            return new PrefixQuery(new Term(first.key(), Terms.wanted(first, text)));
        }
        var prefixes = read(text).getFirst().plain();
        return joined(
                fields.stream()
                        .flatMap(field -> prefixes.stream()
                                .map(prefix -> new PrefixQuery(new Term(Terms.plainField(field), prefix))))
                        .toList(),
                SHOULD);
    }

    private static org.apache.lucene.search.Query keyword(Field field, String value) {
        return new TermQuery(new Term(field.key(), Terms.wanted(field, value)));
    }

    private List<Forms> read(String text) {
        var words = new ArrayList<Forms>();
        chain.read(text, (forms, start, end) -> words.add(forms));
        return words;
    }

    private static org.apache.lucene.search.Query joined(
            Collection<? extends org.apache.lucene.search.Query> parts, BooleanClause.Occur occur) {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, occur));
        return query.build();
    }
}
