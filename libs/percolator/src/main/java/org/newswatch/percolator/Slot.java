package org.newswatch.percolator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.newswatch.percolator.analyze.Chain;

/** One place in a clause that a word of the document must fill: by any of these forms. */
record Slot(Kind kind, Set<String> forms) {

    /** The fewest letters of a prefix. */
    static final int SHORTEST_PREFIX = 3;

    /** How many letters of a prefix the index looks at. */
    static final int INDEXED_PREFIX = 4;

    /** Which forms of a document's word are compared. */
    enum Kind {
        STEM,
        WRITTEN,
        PREFIX
    }

    /** The slots of a text in the words of a chain. */
    static List<Slot> of(Kind kind, Chain chain, String text) {
        return Wording.forms(chain, text).stream()
                .map(word -> new Slot(
                        kind,
                        switch (kind) {
                            case STEM -> word.stems();
                            case WRITTEN -> word.written();
                            case PREFIX -> word.plain();
                        }))
                .toList();
    }

    /** Where the index keeps queries that need this slot: a document that fills it has at least one of these keys. */
    Set<String> keys() {
        return forms.stream()
                .map(form -> switch (kind) {
                    case STEM -> form;
                    case WRITTEN -> writtenKey(form);
                    case PREFIX -> prefixKey(form, INDEXED_PREFIX);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    static String writtenKey(String form) {
        return "=" + form;
    }

    static String prefixKey(String form, int letters) {
        return "*" + form.substring(0, Math.min(letters, form.length()));
    }
}
