package org.newswatch.percolator.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Percolator;
import org.newswatch.percolator.analyze.Chain;

/** Between articles queries are stored, replaced and removed; the index is always as one that was made anew, and as Lucene says. */
class ChangingIndexTest {

    private static final Chain CHAIN = Chain.SERBIAN;
    private static final int DRAFTS = 2_000;
    private static final int ARTICLES = 100;
    private static final int ROUNDS = 400;
    private static final int CHANGES = 40;
    private static final int IDS = 800;

    private final Corpus corpus = new Corpus(CHAIN, ARTICLES, DRAFTS, 39);
    private final Dice dice = new Dice(7);
    private final Map<Integer, Integer> draftOf = new HashMap<>();
    private final Percolator<Integer> percolator = new Percolator<>();

    @Test
    void changedIndexIsAsOneMadeAnew() throws IOException {
        var judged = corpus.judged();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHANGES; i++) {
                change();
            }
            int article = round % ARTICLES;
            var document = corpus.articles().get(article).document();
            var found = Corpus.ids(percolator, document);

            assertThat(found).isEqualTo(stored(judged.get(article)));
            assertThat(percolator.size()).isEqualTo(draftOf.size());
            if (round % 20 == 0) {
                assertThat(found).isEqualTo(Corpus.ids(madeAnew(), document));
            }
        }
    }

    private void change() {
        int id = dice.below(IDS);
        if (dice.oneIn(3)) {
            assertThat(percolator.remove(id)).isEqualTo(draftOf.remove(id) != null);
        } else {
            int draft = dice.below(DRAFTS);
            percolator.put(id, corpus.drafts().get(draft).stored());
            draftOf.put(id, draft);
        }
    }

    private Set<Integer> stored(Set<Integer> drafts) {
        return draftOf.entrySet().stream()
                .filter(entry -> drafts.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Percolator<Integer> madeAnew() {
        var fresh = new Percolator<Integer>();
        draftOf.forEach((id, draft) -> fresh.put(id, corpus.drafts().get(draft).stored()));
        return fresh;
    }
}
