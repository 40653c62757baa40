package org.newswatch.percolator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.newswatch.percolator.analyze.Chain;

/** Turns a query's tree into the condition that documents are tried against. */
final class Compiler {

    private Compiler() {}

    static Condition compile(Query query) {
        return switch (query) {
            case Query.And(var all) ->
                new Condition.All(all.stream().map(Compiler::compile).toList());
            case Query.Or(var any) ->
                new Condition.Any(any.stream().map(Compiler::compile).toList());
            case Query.Not(var inner) -> new Condition.No(query.toString(), compile(inner));
            case Query.Word(var fields, var text) -> leaf(query, fields, text, Slot.Kind.STEM, 0);
            case Query.Exact(var fields, var text) -> leaf(query, fields, text, Slot.Kind.WRITTEN, 0);
            case Query.Prefix(var fields, var text) -> leaf(query, fields, text, Slot.Kind.PREFIX, 0);
            case Query.Phrase(var fields, var text, var slop) -> leaf(query, fields, text, Slot.Kind.STEM, slop);
        };
    }

    private static Condition leaf(Query query, Set<Field> fields, String text, Slot.Kind kind, int slop) {
        var field = fields.iterator().next();
        if (!field.isText()) {
            return new Condition.Keyword(query.toString(), Keywords.wanted(field, text), kind == Slot.Kind.PREFIX);
        }
        var slots = new EnumMap<Chain, List<Slot>>(Chain.class);
        var alike = new HashMap<List<Slot>, List<Slot>>();
        for (var chain : Chain.values()) {
            slots.put(chain, alike.computeIfAbsent(Slot.of(kind, chain, text), same -> same));
        }
        return new Condition.Words(query.toString(), fields, slots, slop);
    }
}
