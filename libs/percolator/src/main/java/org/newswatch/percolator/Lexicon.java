package org.newswatch.percolator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.Term.Kind;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Forms;

/**
 * Which terms a form of a document's word fulfils; immutable. Each form leads to pairs of a term's number and the chains (bits) in
 * which the form counts for it.
 *
 * @param longestPrefix letters of the longest prefix that was ever asked for
 * @param nothing what a word means that fulfils no term: the version alone, which is another one for every change
 * @param changes the version at which each form was changed last
 */
record Lexicon(
        Trie<String, int[]> stems,
        Trie<String, int[]> written,
        Trie<String, int[]> prefixes,
        Trie<String, int[]> keywords,
        int longestPrefix,
        int[] nothing,
        LastChanges changes) {

    static Lexicon empty() {
        return new Lexicon(Trie.empty(), Trie.empty(), Trie.empty(), Trie.empty(), 0, new int[1], new LastChanges());
    }

    int version() {
        return nothing[0];
    }

    Lexicon with(Term term, int number) {
        var forms = table(term.kind());
        int longest = longestPrefix;
        var alone = new HashMap<Integer, int[]>();
        var changed = term.forms();
        for (var form : changed.entrySet()) {
            var known = forms.get(form.getKey());
            // most forms have one term alone, and most forms of a term the same chains: one array for all of them
            var pairs = known == null
                    ? alone.computeIfAbsent(form.getValue(), chains -> new int[] {number, chains})
                    : with(known, number, form.getValue());
            // one string instead of two where the form is the word itself
            var key = form.getKey().equals(term.text()) ? term.text() : form.getKey();
            forms = forms.with(key, pairs);
            longest = Math.max(longest, key.length());
        }
        return with(term.kind(), forms, changed.keySet(), isPrefix(term.kind()) ? longest : longestPrefix);
    }

    Lexicon without(Term term, int number) {
        var forms = table(term.kind());
        var changed = term.forms().keySet();
        for (var form : changed) {
            var rest = without(forms.get(form), number);
            forms = rest == null ? forms.without(form) : forms.with(form, rest);
        }
        return with(term.kind(), forms, changed, longestPrefix);
    }

    private static int[] with(int[] pairs, int number, int chains) {
        var more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = number;
        more[pairs.length + 1] = chains;
        return more;
    }

    private static int @Nullable [] without(int @Nullable [] pairs, int number) {
        if (pairs == null || pairs.length == 2) {
            return null;
        }
        var rest = new int[pairs.length - 2];
        int size = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != number) {
                rest[size++] = pairs[i];
                rest[size++] = pairs[i + 1];
            }
        }
        return rest;
    }

    private static boolean isPrefix(Kind kind) {
        return kind == Kind.PREFIX || kind == Kind.KEYWORD_PREFIX;
    }

    private Trie<String, int[]> table(Kind kind) {
        return switch (kind) {
            case STEM -> stems;
            case WRITTEN -> written;
            case PREFIX, KEYWORD_PREFIX -> prefixes;
            case KEYWORD -> keywords;
        };
    }

    private Lexicon with(Kind kind, Trie<String, int[]> table, Set<String> changed, int longest) {
        int[] next = {version() + 1};
        var last = changes.with(changed, next[0]);
        return switch (kind) {
            case STEM -> new Lexicon(table, written, prefixes, keywords, longest, next, last);
            case WRITTEN -> new Lexicon(stems, table, prefixes, keywords, longest, next, last);
            case PREFIX, KEYWORD_PREFIX -> new Lexicon(stems, written, table, keywords, longest, next, last);
            case KEYWORD -> new Lexicon(stems, written, prefixes, table, longest, next, last);
        };
    }

    /** The terms that a word fulfils, each once. */
    int[] terms(Chain chain, Forms forms) {
        var found = new Numbers();
        int bit = Term.bit(chain);
        for (var form : forms.stems()) {
            add(stems.get(form), bit, found);
        }
        for (var form : forms.written()) {
            add(written.get(form), bit, found);
        }
        for (var form : forms.plain()) {
            addPrefixes(form, found);
        }
        return found.toArray();
    }

    /** Whether a word with these forms fulfils the same terms as at that version; yes is sure, no is not. */
    boolean isAsAt(int then, Forms forms) {
        return then - version() <= 0
                && isAsAt(then, forms.stems())
                && isAsAt(then, forms.written())
                && haveBeginningsAsAt(then, forms.plain());
    }

    private boolean isAsAt(int then, Set<String> forms) {
        for (var form : forms) {
            if (changes.at(form.hashCode()) - then > 0) {
                return false;
            }
        }
        return true;
    }

    /** The hash of each beginning comes of that of the one before, as {@link String#hashCode} defines it. */
    private boolean haveBeginningsAsAt(int then, Set<String> forms) {
        for (var form : forms) {
            int hash = 0;
            int longest = Math.min(longestPrefix, form.length());
            for (int letters = 1; letters <= longest; letters++) {
                hash = 31 * hash + form.charAt(letters - 1);
                if (letters >= Term.SHORTEST_PREFIX && changes.at(hash) - then > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The terms that a whole value fulfils, each once. */
    int[] terms(String keyword) {
        var found = new Numbers();
        add(keywords.get(keyword), Term.EVERY_CHAIN, found);
        addPrefixes(keyword, found);
        return found.toArray();
    }

    private void addPrefixes(String form, Numbers found) {
        int longest = Math.min(longestPrefix, form.length());
        for (int letters = Term.SHORTEST_PREFIX; letters <= longest; letters++) {
            add(prefixes.get(form.substring(0, letters)), Term.EVERY_CHAIN, found);
        }
    }

    private static void add(int @Nullable [] pairs, int chains, Numbers found) {
        if (pairs == null) {
            return;
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if ((pairs[i + 1] & chains) != 0 && !found.contains(pairs[i])) {
                found.add(pairs[i]);
            }
        }
    }
}
