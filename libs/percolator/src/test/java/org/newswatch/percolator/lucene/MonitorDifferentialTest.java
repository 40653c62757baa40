package org.newswatch.percolator.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.analyze.Chain;

/**
 * What the library finds is what Lucene's Monitor finds when both are given the same words: 35,000 queries, 5,000 for each chain with
 * 300 articles. No difference is left. What is not compared, and what had to be said to Lucene in other words:
 *
 * <ul>
 *   <li>About one query in six is refused by the library as too broad ({@link org.newswatch.percolator.TooBroad}) and made anew;
 *       Lucene would run it on every document.
 *   <li>The reading of a text is the library's own on both sides: Lucene is given its forms as terms. Whether the forms are right is
 *       the affair of the tests of the analysis.
 *   <li>Each word of {@code "a b"~n} has a place of its own. Lucene's unordered intervals let one word of the text stand for two of
 *       the query, so {@link Nearness} asks for every order; the slop of its phrase queries counts moves and is no help.
 *   <li>A phrase does not reach from one author into the next: {@link WordStream} leaves a gap between values.
 *   <li>A NOT that stands alone is joined to all documents, as Lucene has none of its own.
 *   <li>Which words made a query true ({@code why}) has no counterpart in the Monitor; {@code DifferentialTest} judges it.
 * </ul>
 */
class MonitorDifferentialTest {

    private static final int QUERIES = 5_000;
    private static final int ARTICLES = 300;

    @ParameterizedTest
    @EnumSource
    void libraryFindsWhatLuceneFinds(Chain chain) throws IOException {
        var corpus = new Corpus(chain, ARTICLES, QUERIES, 2_027);
        var percolator = new Percolator<Integer>();
        for (int id = 0; id < QUERIES; id++) {
            percolator.put(id, corpus.drafts().get(id).stored());
        }

        var judged = corpus.judged();
        var matched = new HashSet<Integer>();
        var differences = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var article = corpus.articles().get(i);
            var found = Corpus.ids(percolator, article.document());
            matched.addAll(found);
            differences.addAll(differences(found, judged.get(i), corpus.drafts(), article));
        }
        assertThat(differences).isEmpty();
        assertThat(corpus.tooBroad()).isLessThan(QUERIES / 4);
        assertThat(matched).as("queries true of some article").hasSizeGreaterThan(QUERIES / 3);
    }

    private static List<String> differences(
            Set<Integer> found, Set<Integer> judged, List<Draft> drafts, Article article) {
        return Stream.concat(found.stream(), judged.stream())
                .filter(id -> found.contains(id) != judged.contains(id))
                .map(id -> (found.contains(id) ? "only the library: " : "only Lucene: ") + drafts.get(id) + " of "
                        + article)
                .toList();
    }
}
