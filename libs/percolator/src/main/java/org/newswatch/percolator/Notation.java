package org.newswatch.percolator;

import java.util.Set;

/** How queries are written: the characters with a meaning, and the way back from a tree to a text. */
final class Notation {

    static final char ESCAPE = '\\';

    /** End a word wherever they stand. */
    private static final String DELIMITERS = "()\"";

    /** Of Lucene's syntax, but not offered here: wildcards inside a word, fuzziness, boosts, ranges. */
    private static final String RESERVED = "?~^[]{}";

    private static final String ONLY_FIRST = "+-!=";
    static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

    private Notation() {}

    static boolean endsWord(char c) {
        return Character.isWhitespace(c) || DELIMITERS.indexOf(c) >= 0;
    }

    static boolean isReserved(char c) {
        return RESERVED.indexOf(c) >= 0;
    }

    static boolean isOfName(char c) {
        return !endsWord(c) && !isReserved(c) && c != ':' && c != '*' && c != '=' && c != ESCAPE;
    }

    static String field(Set<Field> fields) {
        return fields.equals(Field.DEFAULT) ? "" : fields.iterator().next().key() + ":";
    }

    static String word(String text) {
        var written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = i == 0 && (ONLY_FIRST.indexOf(c) >= 0 || OPERATORS.contains(text));
            if (first || endsWord(c) || isReserved(c) || c == ESCAPE || c == ':' || c == '*') {
                written.append(ESCAPE);
            }
            written.append(c);
        }
        return written.toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String operand(Query query) {
        return isGroup(query) ? "(" + query + ")" : query.toString();
    }

    /** Whether a query stands in parentheses when it is part of another. */
    static boolean isGroup(Query query) {
        return query instanceof Query.And || query instanceof Query.Or;
    }
}
