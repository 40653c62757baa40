package org.newswatch.percolator;

import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/** A word that documents had, and the terms that it fulfils. */
final class KnownWord {

    private final Chain chain;
    private final int hash;
    private final char[] letters;
    private final Forms forms;

    /** The version of the lexicon that was asked last, then the terms it named; one array, so that both are read at once. */
    private volatile int @Nullable [] meaning;

    KnownWord(Chain chain, String word, Forms forms) {
        this.chain = chain;
        this.hash = hash(chain, word);
        this.letters = word.toCharArray();
        this.forms = forms;
    }

    static int hash(Chain chain, String word) {
        int hash = 31 * word.hashCode() + Term.bit(chain);
        return hash ^ (hash >>> 15);
    }

    int hash() {
        return hash;
    }

    boolean is(Chain otherChain, String word) {
        if (chain != otherChain || letters.length != word.length()) {
            return false;
        }
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything is left of it: a lone mark or a soft hyphen is no word. */
    boolean isWord() {
        return !forms.isEmpty();
    }

    /** The terms in this lexicon, from index 1 on. */
    int[] terms(Lexicon lexicon) {
        var last = meaning;
        if (last == null || last[0] != lexicon.version()) {
            var terms = lexicon.terms(chain, forms);
            last = new int[terms.length + 1];
            last[0] = lexicon.version();
            System.arraycopy(terms, 0, last, 1, terms.length);
            meaning = last;
        }
        return last;
    }
}
