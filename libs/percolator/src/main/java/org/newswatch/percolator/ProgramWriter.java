package org.newswatch.percolator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.newswatch.percolator.Term.Kind;

/** Writes the program of a stored query, as {@link Op} describes it. */
final class ProgramWriter {

    private final Terms terms;
    private final StringBuilder text = new StringBuilder();
    private final Bytes captions = new Bytes();

    ProgramWriter(Terms terms) {
        this.terms = terms;
    }

    /** The code of a query, whose terms are in use from now on. */
    byte[] code(StoredQuery query) {
        var code = new Bytes();
        var filters = query.filters();
        if (filters == null) {
            write(query.shown(), code);
            return code.toArray();
        }
        var both = new Bytes();
        both.add(Op.SILENT);
        write(filters, both);
        text.append(" AND ");
        write(query.shown(), both);
        group(Op.ALL, both, code);
        return code.toArray();
    }

    /** The whole, after its code was written. */
    byte[] program(byte[] code, int[] anchors) {
        var rest = new Bytes();
        rest.add(captions.size());
        rest.addAll(captions.toArray());
        rest.addAll(text.toString().getBytes(UTF_8));
        return program(code, anchors, rest.toArray());
    }

    /** The same program noted under other terms. */
    static byte[] under(int[] anchors, byte[] program) {
        var parts = ProgramReader.aroundAnchors(program);
        return program(parts[0], anchors, parts[1]);
    }

    private static byte[] program(byte[] code, int[] anchors, byte[] rest) {
        var program = new Bytes();
        program.add(code.length);
        program.addAll(code);
        program.add(anchors.length);
        for (int term : anchors) {
            program.add(term);
        }
        program.addAll(rest);
        return program.toArray();
    }

    private void write(Query query, Bytes code) {
        int start = text.length();
        switch (query) {
            case Query.And(var all) -> join(Op.ALL, all, " AND ", code);
            case Query.Or(var any) -> {
                join(Op.ANY, any, " OR ", code);
                caption(start);
            }
            case Query.Not(var inner) -> {
                text.append("NOT ");
                code.add(Op.NOT);
                operand(inner, code);
                caption(start);
            }
            case Query.Word word -> leaf(word, code);
            case Query.Exact exact -> leaf(exact, code);
            case Query.Prefix prefix -> leaf(prefix, code);
            case Query.Phrase phrase -> leaf(phrase, code);
        }
    }

    private void join(int op, List<Query> queries, String operator, Bytes code) {
        var children = new Bytes();
        for (int i = 0; i < queries.size(); i++) {
            text.append(i == 0 ? "" : operator);
            operand(queries.get(i), children);
        }
        group(op, children, code);
    }

    private void operand(Query query, Bytes code) {
        boolean group = Notation.isGroup(query);
        text.append(group ? "(" : "");
        write(query, code);
        text.append(group ? ")" : "");
    }

    private static void group(int op, Bytes children, Bytes code) {
        code.add(op);
        code.add(children.size());
        code.addAll(children.toArray());
    }

    private void leaf(Query query, Bytes code) {
        int start = text.length();
        text.append(query);
        var leaf = Leaf.of(query);
        if (leaf.variants().size() == 1) {
            words(leaf, leaf.variants().keySet().iterator().next(), code);
        } else {
            var variants = new Bytes();
            for (Map.Entry<List<Term>, Integer> variant : leaf.variants().entrySet()) {
                variants.add(variant.getValue());
                words(leaf, variant.getKey(), variants);
            }
            group(Op.VARIANTS, variants, code);
        }
        caption(start);
    }

    private void words(Leaf leaf, List<Term> words, Bytes code) {
        terms.lookIn(leaf.fields());
        if (words.size() != 1) {
            code.add(Op.WORDS);
            code.add(leaf.fields());
            code.add(leaf.slop());
            code.add(words.size());
        } else if (words.getFirst().kind() == Kind.KEYWORD || words.getFirst().kind() == Kind.KEYWORD_PREFIX) {
            code.add(Op.KEYWORD);
        } else {
            code.add(Op.WORD);
            code.add(leaf.fields());
        }
        for (var word : words) {
            code.add(terms.use(word));
        }
    }

    private void caption(int start) {
        captions.add(start);
        captions.add(text.length() - start);
    }
}
