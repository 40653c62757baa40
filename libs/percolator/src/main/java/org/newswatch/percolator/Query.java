package org.newswatch.percolator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A parsed query, independent of language; {@code toString()} gives a query back that parses to the same tree. */
public sealed interface Query {

    /** A word in any of its inflected forms; several where the text's analysis splits it, and then next to each other. */
    record Word(Set<Field> fields, String text) implements Query {

        @Override
        public String toString() {
            return Notation.field(fields) + Notation.word(text);
        }
    }

    /** A word as written; only letter case and script do not count. */
    record Exact(Set<Field> fields, String text) implements Query {

        @Override
        public String toString() {
            return Notation.field(fields) + "=" + Notation.word(text);
        }
    }

    /** Every word that begins like this. */
    record Prefix(Set<Field> fields, String text) implements Query {

        @Override
        public String toString() {
            return Notation.field(fields) + Notation.word(text) + "*";
        }
    }

    /** Words in this order, or with a slop above 0 in any order with at most that many other words among them. */
    record Phrase(Set<Field> fields, String text, int slop) implements Query {

        @Override
        public String toString() {
            return Notation.field(fields) + Notation.quoted(text) + (slop == 0 ? "" : "~" + slop);
        }
    }

    /** All must hold. */
    record And(List<Query> all) implements Query {

        public And {
            all = List.copyOf(all);
        }

        @Override
        public String toString() {
            return all.stream().map(Notation::operand).collect(Collectors.joining(" AND "));
        }
    }

    /** At least one must hold. */
    record Or(List<Query> any) implements Query {

        public Or {
            any = List.copyOf(any);
        }

        @Override
        public String toString() {
            return any.stream().map(Notation::operand).collect(Collectors.joining(" OR "));
        }
    }

    /** Must not hold. */
    record Not(Query query) implements Query {

        @Override
        public String toString() {
            return "NOT " + Notation.operand(query);
        }
    }
}
