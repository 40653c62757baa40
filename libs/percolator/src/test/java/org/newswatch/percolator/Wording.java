package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** The words of a text with their forms, of queries and documents alike. */
final class Wording {

    private Wording() {}

    static List<Forms> forms(Chain chain, String text) {
        var words = new ArrayList<Forms>();
        chain.read(text, (forms, start, end) -> words.add(forms));
        return words;
    }
}
