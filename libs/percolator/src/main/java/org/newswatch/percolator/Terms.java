package org.newswatch.percolator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The terms that stored queries use, numbered; a number is given again when no query uses its term any more. For the writer. */
final class Terms {

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final Numbers free = new Numbers();
    private final Frequencies frequencies;
    private Term[] byNumber = new Term[1024];
    private int[] uses = new int[1024];
    private int next = 1;
    private int fields;
    private Lexicon lexicon = Lexicon.empty();

    Terms(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int size() {
        return numbers.size();
    }

    /** The fields (bits) whose texts some query ever looked in. */
    int fields() {
        return fields;
    }

    /** Says that a query looks in these fields (bits) from now on. */
    void lookIn(int more) {
        fields |= more;
    }

    /** The number of a term, which has one user more from now on. */
    int use(Term term) {
        var known = numbers.get(term);
        int number = known == null ? add(term) : known;
        uses[number]++;
        return number;
    }

    /** Takes one user away; whether none is left, and the number free. */
    boolean release(int number) {
        if (--uses[number] > 0) {
            return false;
        }
        var term = byNumber[number];
        lexicon = lexicon.without(term, number);
        numbers.remove(term);
        free.add(number);
        return true;
    }

    private int add(Term term) {
        int number = free.isEmpty() ? next++ : free.removeLast();
        if (number == byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, number + number / 2);
            uses = Arrays.copyOf(uses, byNumber.length);
        }
        byNumber[number] = term;
        uses[number] = 0;
        numbers.put(term, number);
        lexicon = lexicon.with(term, number);
        frequencies.begin(number, term.guess());
        return number;
    }
}
