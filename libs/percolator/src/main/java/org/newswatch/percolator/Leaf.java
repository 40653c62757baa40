package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newswatch.percolator.Term.Kind;
import org.newswatch.percolator.analyze.Chain;

/**
 * A word, phrase or prefix of a query made ready.
 *
 * @param fields bits of the fields to look in, {@link Field#bit}
 * @param slop how many other words may stand among its own; 0 where they follow each other
 * @param variants its words, by the chains (bits) that split the text like this; one for all, unless an ending hangs on a word
 */
record Leaf(int fields, int slop, Map<List<Term>, Integer> variants) {

    private static final String ENDING_MARKS = "'’-\u2010\u2011";

    static Leaf of(Query query) {
        return switch (query) {
            case Query.Word(var fields, var text) -> of(fields, text, Kind.STEM, 0);
            case Query.Exact(var fields, var text) -> of(fields, text, Kind.WRITTEN, 0);
            case Query.Prefix(var fields, var text) -> of(fields, text, Kind.PREFIX, 0);
            case Query.Phrase(var fields, var text, var slop) -> of(fields, text, Kind.STEM, slop);
            case Query.And and -> throw new IllegalArgumentException("no leaf: " + and);
            case Query.Or or -> throw new IllegalArgumentException("no leaf: " + or);
            case Query.Not not -> throw new IllegalArgumentException("no leaf: " + not);
        };
    }

    private static Leaf of(Set<Field> fields, String text, Kind kind, int slop) {
        int bits = 0;
        for (var field : fields) {
            bits |= field.bit();
        }
        var field = fields.iterator().next();
        if (field.isText()) {
            return new Leaf(bits, slop, variants(text, kind));
        }
        var whole = kind == Kind.PREFIX ? Kind.KEYWORD_PREFIX : Kind.KEYWORD;
        return new Leaf(bits, 0, Map.of(List.of(new Term(whole, Keywords.wanted(field, text))), Term.EVERY_CHAIN));
    }

    private static Map<List<Term>, Integer> variants(String text, Kind kind) {
        if (text.chars().noneMatch(unit -> ENDING_MARKS.indexOf(unit) >= 0)) {
            return Map.of(terms(Chain.OTHER, text, kind), Term.EVERY_CHAIN);
        }
        var variants = new LinkedHashMap<List<Term>, Integer>();
        for (var chain : Chain.values()) {
            variants.merge(terms(chain, text, kind), Term.bit(chain), (some, more) -> some | more);
        }
        return variants;
    }

    private static List<Term> terms(Chain chain, String text, Kind kind) {
        var terms = new ArrayList<Term>();
        chain.words(text, (word, start, end) -> {
            if (Chain.isWord(word)) {
                terms.add(new Term(kind, word.toLowerCase(Locale.ROOT)));
            }
        });
        return List.copyOf(terms);
    }
}
