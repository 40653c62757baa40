package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** The words of a query's text, split and folded as those of a document are. */
final class Wording {

    private Wording() {}

    static List<Forms> forms(Chain chain, String text) {
        var words = new ArrayList<Forms>();
        chain.read(text, (forms, start, end) -> words.add(forms));
        return words;
    }

    /** The words that a leaf on these fields looks for; a keyword is one word, whatever it consists of. */
    static List<Forms> forms(Set<Field> fields, String text) {
        if (fields.iterator().next().isText()) {
            return forms(Chain.OTHER, text);
        }
        var value = Set.of(Keywords.folded(text));
        return text.isBlank() ? List.of() : List.of(new Forms(value, value, value));
    }
}
