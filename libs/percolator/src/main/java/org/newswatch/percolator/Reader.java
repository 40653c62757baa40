package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.percolator.analyze.Chain;
import org.newswatch.percolator.analyze.Tokens;

/** Reads one document in the terms of a lexicon. */
final class Reader {

    /** Between the texts of a document, so that no words stand together across them. */
    static final int GAP = 1 << 15;

    private final Chain chain;
    private final Meanings meanings;
    private final Lexicon lexicon;
    private final int asked;
    private final List<Section> sections = new ArrayList<>();
    private final LocalTerms terms = new LocalTerms();
    private final Map<Integer, KeywordValue> values = new HashMap<>();
    private int[] fields = new int[64];
    private int[] occurrences = new int[128]; // pairs of local term and position
    private int size;

    /** @param asked bits of the fields that queries look in; what is in others is passed over */
    Reader(Chain chain, Meanings meanings, Lexicon lexicon, int asked) {
        this.chain = chain;
        this.meanings = meanings;
        this.lexicon = lexicon;
        this.asked = asked;
    }

    Reading read(Document document) {
        for (var field : Field.ALL) {
            if (!field.isText() && field.isAsked(asked)) {
                for (var value : document.values(field)) {
                    Keywords.offered(field, value).forEach(key -> keyword(key, field, value));
                }
            } else if (field.isAsked(asked)) {
                for (var tokens : document.tokens(field, meanings.vocabulary())) {
                    text(field, tokens);
                }
            }
        }
        return byTerm();
    }

    private void text(Field field, Tokens tokens) {
        int base = sections.isEmpty() ? 0 : sections.getLast().limit() + GAP;
        int position = base;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.isWord(i)) {
                var terms = meanings.of(tokens.lexeme(i), lexicon);
                for (int term = 1; term < terms.length; term++) {
                    place(terms[term], field.bit(), position);
                }
                position++;
            }
        }
        sections.add(new Section(field, tokens, base, position));
    }

    private void place(int term, int bit, int position) {
        int local = add(term, bit);
        if (size == occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * size);
        }
        occurrences[size++] = local;
        occurrences[size++] = position;
    }

    private void keyword(String key, Field field, String value) {
        for (int term : lexicon.terms(key)) {
            values.putIfAbsent(add(term, field.bit()), new KeywordValue(field, value));
        }
    }

    private int add(int term, int bit) {
        int local = terms.add(term);
        if (local >= fields.length) {
            fields = Arrays.copyOf(fields, 2 * local);
        }
        fields[local] |= bit;
        return local;
    }

    /** Sorts the occurrences by term; they came in the order of their positions. */
    private Reading byTerm() {
        var starts = new int[terms.size() + 1];
        for (int i = 0; i < size; i += 2) {
            starts[occurrences[i] + 1]++;
        }
        for (int local = 0; local < terms.size(); local++) {
            starts[local + 1] += starts[local];
        }
        var positions = new int[size / 2];
        var next = starts.clone();
        for (int i = 0; i < size; i += 2) {
            positions[next[occurrences[i]]++] = occurrences[i + 1];
        }
        return new Reading(chain, sections, terms, fields, starts, positions, values);
    }
}
