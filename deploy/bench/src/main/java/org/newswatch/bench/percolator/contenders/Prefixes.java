package org.newswatch.bench.percolator.contenders;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Files prefixes under their first letters, as ours does; without this the Monitor tries every prefix query on every article. */
final class Prefixes implements CustomQueryHandler {

    private static final int LETTERS = 4;

    static String filedUnder(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }

    @Override
    public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
        return query instanceof PrefixQuery prefix
                ? QueryTree.term(
                        new Term(
                                prefix.getField(), filedUnder(prefix.getPrefix().text())),
                        weightor)
                : null;
    }

    @Override
    public TokenStream wrapTermStream(String field, TokenStream words) {
        return field.equals(LuceneQueries.PLAIN) ? new Beginnings(words) : words;
    }

    private static final class Beginnings extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        private Beginnings(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            term.setLength(Math.min(LETTERS, term.length()));
            return true;
        }
    }
}
