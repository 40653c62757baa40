package org.newswatch.percolator;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Writes the posting lists and keeps count of what is in them. */
final class PostingWriter {

    private PostingLists lists = PostingLists.empty();
    private int[] pairs = new int[1024];
    private int[] struck = new int[1024];

    PostingLists lists() {
        return lists;
    }

    /** Notes a query under a term. */
    void note(int term, int ordinal, int guard) {
        if (term >= pairs.length) {
            pairs = Arrays.copyOf(pairs, term + term / 2);
            struck = Arrays.copyOf(struck, pairs.length);
        }
        lists = lists.append(term, pairs[term], ordinal, guard);
        pairs[term]++;
    }

    /** One of the queries under a term has ended; a list that is half of such ones is written anew without them. */
    void strike(int term, IntPredicate stands) {
        if (2 * ++struck[term] < pairs[term]) {
            return;
        }
        var list = lists.of(term);
        var kept = new int[2 * pairs[term]];
        int size = 0;
        for (int i = 0; i < 2 * pairs[term]; i += 2) {
            if (stands.test(list[i])) {
                kept[size++] = list[i];
                kept[size++] = list[i + 1];
            }
        }
        lists = lists.with(term, Arrays.copyOf(kept, size));
        pairs[term] = size / 2;
        struck[term] = 0;
    }
}
