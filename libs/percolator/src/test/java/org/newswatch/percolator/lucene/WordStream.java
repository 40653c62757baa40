package org.newswatch.percolator.lucene;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** A field as the library's chain reads it, for Lucene: all forms of a word stand at its position. */
final class WordStream extends TokenStream {

    /** Wider than any phrase or slop of the tests, so that nothing reaches from one value into the next. */
    private static final int GAP = 1_000;

    private record Token(String term, int increment) {}

    private final List<Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Token> rest;

    /** @param terms what Lucene is to find a word under */
    WordStream(Chain chain, List<String> values, Function<Forms, Stream<String>> terms) {
        var all = Stream.<Token>builder();
        for (var value : values) {
            var gap = new int[] {GAP};
            chain.read(value, (forms, start, end) -> {
                var increment = new int[] {gap[0] + 1};
                terms.apply(forms).distinct().forEach(form -> {
                    all.add(new Token(form, increment[0]));
                    increment[0] = 0;
                });
                gap[0] = 0;
            });
        }
        tokens = all.build().toList();
        rest = tokens.iterator();
    }

    @Override
    public void reset() {
        rest = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        var token = rest.next();
        term.setEmpty().append(token.term());
        increment.setPositionIncrement(token.increment());
        return true;
    }
}
