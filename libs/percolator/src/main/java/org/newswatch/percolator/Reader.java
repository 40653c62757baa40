package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.percolator.analyze.Chain;

/** Reads one document in the terms of a lexicon. */
final class Reader {

    /** Between the texts of a document, so that no words stand together across them. */
    static final int GAP = 1 << 15;

    private final Chain chain;
    private final KnownWords words;
    private final Lexicon lexicon;
    private final int asked;
    private final List<Section> sections = new ArrayList<>();
    private final LocalTerms terms = new LocalTerms();
    private final Map<Integer, KeywordValue> values = new HashMap<>();
    private String[] taken = new String[512];
    private int[] places = new int[1024];
    private int count;
    private int[] fields = new int[1024];
    private int[] occurrences = new int[4096]; // pairs of local term and position
    private int size;

    /** @param asked bits of the fields that queries look in; texts in others are passed over */
    Reader(Chain chain, KnownWords words, Lexicon lexicon, int asked) {
        this.chain = chain;
        this.words = words;
        this.lexicon = lexicon;
        this.asked = asked;
    }

    Reading read(Document document) {
        for (var field : Field.values()) {
            if (field.isText() && (field.bit() & asked) == 0) {
                continue;
            }
            for (var value : document.values(field)) {
                if (field.isText()) {
                    text(field, value);
                } else {
                    Keywords.offered(field, value).forEach(key -> keyword(key, field, value));
                }
            }
        }
        return byTerm();
    }

    private void text(Field field, String text) {
        count = 0;
        chain.words(text, this::take);
        var section = new Section(
                field, text, sections.isEmpty() ? 0 : sections.getLast().limit() + GAP);
        sections.add(section);
        var known = new KnownWord[count];
        words.lookUp(chain, taken, count, known);
        var meanings = new int[count][];
        for (int i = 0; i < count; i++) {
            meanings[i] = known[i].terms(lexicon);
        }
        int bit = section.fieldBit();
        for (int i = 0; i < count; i++) {
            if (known[i].isWord()) {
                int position = section.add(places[2 * i], places[2 * i + 1]);
                for (int term = 1; term < meanings[i].length; term++) {
                    place(meanings[i][term], bit, position);
                }
            }
        }
    }

    private void take(String word, int start, int end) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
            places = Arrays.copyOf(places, 4 * count);
        }
        taken[count] = word;
        places[2 * count] = start;
        places[2 * count + 1] = end;
        count++;
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
