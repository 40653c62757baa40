package org.newswatch.percolator.analyze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A stemmer that Lucene shows only as a filter of streams, fed with one word at a time. For one thread. */
final class LuceneStemmer {

    private final OneWord source = new OneWord();
    private final TokenStream filter;
    private final CharTermAttribute term;

    LuceneStemmer(UnaryOperator<TokenStream> filter) {
        this.filter = filter.apply(source);
        this.term = this.filter.addAttribute(CharTermAttribute.class);
    }

    String stem(String word) {
        source.word = word;
        try {
            return filter.incrementToken() && !word.contentEquals(term) ? term.toString() : word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream that never ends, and so needs no new one for the next word. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            term.setEmpty().append(word);
            return true;
        }
    }
}
