package org.newswatch.bench.percolator.contenders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.newswatch.bench.percolator.news.Article;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** An article as our analysis reads it, done before the clock starts: the others get the words for nothing. */
record Reading(Chain chain, List<Forms> title, List<Forms> body) {

    /** Between title and body, so that no phrase reaches from one into the other. */
    private static final int GAP = 1_000;

    static Reading of(Article article) {
        var chain = Chain.of(article.language());
        return new Reading(chain, words(chain, article.title()), words(chain, article.body()));
    }

    /** The words of a text, or of a clause of a query. */
    static List<Forms> words(Chain chain, String text) {
        var words = new ArrayList<Forms>();
        chain.read(text, (forms, start, end) -> words.add(forms));
        return words;
    }

    /** Every word with its position. */
    void forEach(BiConsumer<Forms, Integer> word) {
        int position = 0;
        for (var forms : title) {
            word.accept(forms, position++);
        }
        position += GAP;
        for (var forms : body) {
            word.accept(forms, position++);
        }
    }
}
