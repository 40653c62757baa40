package org.newswatch.percolator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newswatch.percolator.analyze.Chain;

/** A query made ready for documents of every language. */
sealed interface Condition {

    boolean holds(Reading reading);

    /** Adds the places that made a condition true, which is known to hold. */
    void explain(Reading reading, Evidence evidence);

    /** Words in text fields: a word, a phrase, a prefix. */
    record Words(String clause, Set<Field> fields, Map<Chain, List<Slot>> slots, int slop) implements Condition {

        List<Slot> slots(Chain chain) {
            return slots.getOrDefault(chain, List.of());
        }

        @Override
        public boolean holds(Reading reading) {
            return !reading.find(this, 1).isEmpty();
        }

        @Override
        public void explain(Reading reading, Evidence evidence) {
            for (var stretch : reading.find(this, Match.SPANS_PER_CLAUSE)) {
                evidence.add(reading.span(clause, stretch));
            }
        }
    }

    /** A whole value of a keyword field, or the beginning of one. */
    record Keyword(String clause, String key, boolean prefix) implements Condition {

        @Override
        public boolean holds(Reading reading) {
            return reading.keyword(this).isPresent();
        }

        @Override
        public void explain(Reading reading, Evidence evidence) {
            reading.keyword(this).ifPresent(value -> evidence.add(value.span(clause)));
        }
    }

    record All(List<Condition> all) implements Condition {

        @Override
        public boolean holds(Reading reading) {
            for (var condition : all) {
                if (!condition.holds(reading)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void explain(Reading reading, Evidence evidence) {
            all.forEach(condition -> condition.explain(reading, evidence));
        }
    }

    record Any(List<Condition> any) implements Condition {

        @Override
        public boolean holds(Reading reading) {
            for (var condition : any) {
                if (condition.holds(reading)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void explain(Reading reading, Evidence evidence) {
            any.stream()
                    .filter(condition -> condition.holds(reading))
                    .forEach(condition -> condition.explain(reading, evidence));
        }
    }

    /** What is not there cannot be shown. */
    record No(String clause, Condition condition) implements Condition {

        @Override
        public boolean holds(Reading reading) {
            return !condition.holds(reading);
        }

        @Override
        public void explain(Reading reading, Evidence evidence) {}
    }
}
