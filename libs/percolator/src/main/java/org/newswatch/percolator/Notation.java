package org.newswatch.percolator;

import java.util.Set;

/** How the leaves and operands of a query are written down again. */
final class Notation {

    private Notation() {}

    static String field(Set<Field> fields) {
        return fields.equals(Field.DEFAULT) ? "" : fields.iterator().next().key() + ":";
    }

    static String word(String text) {
        return text;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String operand(Query query) {
        return query instanceof Query.And || query instanceof Query.Or ? "(" + query + ")" : query.toString();
    }
}
