package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The grammar of queries by recursive descent, loosest binding first:
 *
 * <pre>
 * any     = all { OR all }
 * all     = not { [AND] not }
 * not     = NOT not | - not | + not | operand
 * operand = ( any ) | field : ( any ) | field : leaf | leaf
 * </pre>
 */
final class Grammar {

    private final Cursor cursor;
    private final QueryLimits limits;
    private final Leaves leaves;
    private int depth;

    Grammar(Cursor cursor, QueryLimits limits) {
        this.cursor = cursor;
        this.limits = limits;
        this.leaves = new Leaves(cursor, limits);
    }

    Query query() {
        var query = any(Field.DEFAULT);
        if (!cursor.atEnd()) {
            throw new InvalidQuery(cursor.at(), "expected the end or an operator, found ')' without its '('");
        }
        leaves.refuseTooMany();
        return query;
    }

    private Query any(Set<Field> fields) {
        var operands = new ArrayList<Query>();
        do {
            operands.add(all(fields));
        } while (skipOperator("OR", "||"));
        return joined(operands, Query.Or::new);
    }

    private Query all(Set<Field> fields) {
        var operands = new ArrayList<Query>();
        do {
            operands.add(not(fields));
        } while (skipOperator("AND", "&&") || anotherOperand());
        return joined(operands, Query.And::new);
    }

    private boolean anotherOperand() {
        return !cursor.atEnd() && cursor.peek() != ')' && !cursor.seesWord("OR") && !cursor.seesWord("||");
    }

    private Query not(Set<Field> fields) {
        cursor.skipSpace();
        if (cursor.skipWord("NOT")) {
            return deeper(() -> new Query.Not(not(fields)));
        }
        if (cursor.peek() == '-' || cursor.peek() == '!') {
            sign();
            return deeper(() -> new Query.Not(not(fields)));
        }
        if (cursor.peek() == '+') {
            sign();
            return deeper(() -> not(fields));
        }
        return operand(fields);
    }

    private void sign() {
        char sign = cursor.next();
        if (cursor.atEnd() || Character.isWhitespace(cursor.peek())) {
            throw new InvalidQuery(cursor.at(), "expected a word right after '" + sign + "'");
        }
    }

    private Query operand(Set<Field> fields) {
        cursor.skipSpace();
        if (cursor.peek() == '(') {
            return deeper(() -> group(fields));
        }
        var field = leaves.field();
        if (field.isEmpty()) {
            return leaves.leaf(fields);
        }
        var named = Set.of(field.get());
        return cursor.peek() == '(' ? deeper(() -> group(named)) : leaves.leaf(named);
    }

    private Query group(Set<Field> fields) {
        int opened = cursor.at();
        cursor.next();
        var query = any(fields);
        if (!cursor.skip(')')) {
            throw new InvalidQuery(cursor.at(), "expected ')' for the '(' at " + opened);
        }
        return query;
    }

    private boolean skipOperator(String word, String sign) {
        cursor.skipSpace();
        return cursor.skipWord(word) || cursor.skipWord(sign);
    }

    private Query deeper(Supplier<Query> inner) {
        if (++depth > limits.depth()) {
            throw InvalidQuery.tooLarge(
                    cursor.at(), "expected at most " + limits.depth() + " levels of parentheses and NOT");
        }
        var query = inner.get();
        depth--;
        return query;
    }

    private static Query joined(List<Query> operands, Function<List<Query>, Query> join) {
        return operands.size() == 1 ? operands.getFirst() : join.apply(operands);
    }
}
