package org.newswatch.percolator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.newswatch.percolator.analyze.Chain;

/**
 * A document read once: which terms it fulfils, and where. Terms have a number of their own here, from 0, called <i>local</i>.
 * Immutable.
 */
final class Reading {

    static final int ABSENT = -1;

    private final int chain;
    private final List<Section> sections;
    private final LocalTerms terms;
    private final int[] fields;
    private final int[] starts;
    private final int[] positions;
    private final Map<Integer, KeywordValue> values;

    /**
     * @param fields by local term the bits of the fields it is in
     * @param starts by local term where its positions begin; one more for the end of the last
     */
    Reading(
            Chain chain,
            List<Section> sections,
            LocalTerms terms,
            int[] fields,
            int[] starts,
            int[] positions,
            Map<Integer, KeywordValue> values) {
        this.chain = Term.bit(chain);
        this.sections = sections;
        this.terms = terms;
        this.fields = fields;
        this.starts = starts;
        this.positions = positions;
        this.values = values;
    }

    /** The bit of the analysis chain. */
    int chain() {
        return chain;
    }

    LocalTerms terms() {
        return terms;
    }

    boolean has(int term) {
        return terms.local(term) != ABSENT;
    }

    boolean hasIn(int term, int wantedFields) {
        int local = terms.local(term);
        return local != ABSENT && (fields[local] & wantedFields) != 0;
    }

    /** Where the positions of a local term begin in {@link #position}. */
    int start(int local) {
        return starts[local];
    }

    int end(int local) {
        return starts[local + 1];
    }

    int position(int i) {
        return positions[i];
    }

    boolean isIn(int wantedFields, int position) {
        return (section(position).fieldBit() & wantedFields) != 0;
    }

    /** The index of the first position of a local term that is not before this one; its end where there is none. */
    int firstFrom(int local, int position) {
        int low = starts[local];
        int high = starts[local + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Span span(String clause, int first, int last) {
        return section(first).span(clause, first, last);
    }

    Span keyword(String clause, int term) {
        return Objects.requireNonNull(values.get(terms.local(term))).span(clause);
    }

    private Section section(int position) {
        int i = sections.size() - 1;
        while (sections.get(i).base() > position) {
            i--;
        }
        return sections.get(i);
    }
}
