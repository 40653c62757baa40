package org.newswatch.percolator.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.newswatch.percolator.Field;
import org.newswatch.percolator.Query;

/** What Lucene's parser makes of a query, as a tree of the library. */
final class LuceneTree {

    private LuceneTree() {}

    /** As Lucene means it: a space binds looser than OR. */
    static Query asLuceneMeansIt(String query) throws QueryNodeParseException {
        return strict(parsed(query));
    }

    /** With Lucene's operands in their order, and bound anew: a space as AND, AND before OR. */
    static Query boundAnew(String query) throws QueryNodeParseException {
        return rebound(parsed(query));
    }

    static QueryNode parsed(String query) throws QueryNodeParseException {
        return new StandardSyntaxParser().parse(query, "");
    }

    private static Query strict(QueryNode node) {
        return switch (node) {
            case OrQueryNode or -> joined(children(or, LuceneTree::strict), Query.Or::new);
            case BooleanQueryNode all -> joined(children(all, LuceneTree::strict), Query.And::new);
            default -> operand(node, LuceneTree::strict);
        };
    }

    private static Query rebound(QueryNode node) {
        return joined(
                disjuncts(node).stream().map(all -> joined(all, Query.And::new)).toList(), Query.Or::new);
    }

    /** The operands between two ORs stand together, whichever node of Lucene's holds them. */
    private static List<List<Query>> disjuncts(QueryNode node) {
        return switch (node) {
            case OrQueryNode or ->
                or.getChildren().stream()
                        .flatMap(child -> disjuncts(child).stream())
                        .toList();
            case AndQueryNode and -> List.of(children(and, child -> operand(child, LuceneTree::rebound)));
            case BooleanQueryNode spaced -> {
                var open = new ArrayList<List<Query>>(List.of(List.of()));
                for (var child : spaced.getChildren()) {
                    var next = disjuncts(child);
                    var grown = new ArrayList<>(open.removeLast());
                    grown.addAll(next.getFirst());
                    open.add(grown);
                    open.addAll(next.subList(1, next.size()));
                }
                yield open;
            }
            default -> List.of(List.of(operand(node, LuceneTree::rebound)));
        };
    }

    private static Query operand(QueryNode node, Function<QueryNode, Query> inner) {
        return switch (node) {
            case ModifierQueryNode signed ->
                signed.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
                        ? new Query.Not(operand(signed.getChild(), inner))
                        : operand(signed.getChild(), inner);
            case GroupQueryNode group -> inner.apply(group.getChild());
            case SlopQueryNode slop -> phrase((FieldQueryNode) slop.getChild(), slop.getValue());
            case QuotedFieldQueryNode quoted -> phrase(quoted, 0);
            case FieldQueryNode word -> word(word);
            default -> throw new IllegalArgumentException("not in the shared syntax: " + node);
        };
    }

    private static Query phrase(FieldQueryNode quoted, int slop) {
        return new Query.Phrase(fields(quoted), quoted.getTextAsString(), slop);
    }

    private static Query word(FieldQueryNode node) {
        var text = node.getText();
        int last = text.length() - 1;
        boolean prefix = text.charAt(last) == '*' && !UnescapedCharSequence.wasEscaped(text, last);
        return prefix
                ? new Query.Prefix(fields(node), text.subSequence(0, last).toString())
                : new Query.Word(fields(node), text.toString());
    }

    private static Set<Field> fields(FieldQueryNode node) {
        var name = node.getFieldAsString();
        return name.isEmpty() ? Field.DEFAULT : Set.of(Field.of(name).orElseThrow());
    }

    private static List<Query> children(QueryNode node, Function<QueryNode, Query> read) {
        return node.getChildren().stream().map(read).toList();
    }

    private static Query joined(List<Query> operands, Function<List<Query>, Query> join) {
        return operands.size() == 1 ? operands.getFirst() : join.apply(operands);
    }
}
