package org.newswatch.percolator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newswatch.percolator.analyze.Chain;

/**
 * What a query asks of one word or value of a document.
 *
 * @param text the word in lower case, or the key of a keyword as {@link Keywords} makes it
 */
record Term(Kind kind, String text) {

    /** The fewest letters of a prefix. */
    static final int SHORTEST_PREFIX = 3;

    /** A form counts in the chains whose bits are set. */
    static final int EVERY_CHAIN = (1 << Chain.values().length) - 1;

    enum Kind {
        /** Any inflected form. */
        STEM,
        /** The form as written. */
        WRITTEN,
        /** Every word that begins so. */
        PREFIX,
        /** A whole value. */
        KEYWORD,
        /** Every value that begins so. */
        KEYWORD_PREFIX
    }

    @SuppressWarnings("EnumOrdinal") // bits live no longer than the process
    static int bit(Chain chain) {
        return 1 << chain.ordinal();
    }

    /** The forms that fulfil the term, each with the chains in which it does; costs an analysis in every language. */
    Map<String, Integer> forms() {
        return switch (kind) {
            case STEM -> stems();
            case WRITTEN -> everywhere(Chain.OTHER.forms(text).written());
            case PREFIX -> everywhere(Chain.OTHER.forms(text).plain());
            case KEYWORD, KEYWORD_PREFIX -> Map.of(text, EVERY_CHAIN);
        };
    }

    private Map<String, Integer> stems() {
        var chains = new HashMap<String, Integer>();
        Chain.formsInAll(text).forEach((chain, forms) -> forms.stems()
                .forEach(form -> chains.merge(form, bit(chain), (some, more) -> some | more)));
        return chains;
    }

    private static Map<String, Integer> everywhere(Iterable<String> forms) {
        var chains = new HashMap<String, Integer>();
        forms.forEach(form -> chains.put(form, EVERY_CHAIN));
        return chains;
    }

    /** The share of documents that are likely to fulfil it, before any was seen. */
    double guess() {
        double share = 0;
        for (var key : keys()) {
            share += Rarity.share(key);
        }
        return Math.min(1, share);
    }

    /** Whether nearly every document fulfils it. */
    boolean isEverywhere() {
        for (var key : keys()) {
            if (Rarity.isEverywhere(key)) {
                return true;
            }
        }
        return false;
    }

    /** Written out as all queries' words go through one table. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term(var otherKind, var otherText) && kind == otherKind && text.equals(otherText);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + kind.hashCode();
    }

    private Iterable<String> keys() {
        return switch (kind) {
            case STEM -> Chain.OTHER.forms(text).plain();
            case WRITTEN ->
                Chain.OTHER.forms(text).written().stream()
                        .map(form -> "=" + form)
                        .toList();
            case PREFIX ->
                Chain.OTHER.forms(text).plain().stream().map(form -> "*" + form).toList();
            case KEYWORD, KEYWORD_PREFIX -> List.of(text);
        };
    }
}
