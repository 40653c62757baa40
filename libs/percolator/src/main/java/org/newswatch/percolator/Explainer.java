package org.newswatch.percolator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs one program against a document and says why. It goes through all of it, so that instructions and captions stay in step. */
final class Explainer extends ProgramReader {

    /** A topic is asked for first, as it is quickly decided, but the words tell more. */
    private static final Comparator<Span> WORDS_FIRST =
            Comparator.comparing(span -> span.field().equals(Field.TOPIC.key()));

    private final Reading reading;
    private final Finder finder;
    private final Captions captions;
    private final int spansPerClause;
    private final int mostSpans;
    private final List<Span> spans = new ArrayList<>();

    /** The clause at which the last instruction failed, where it failed. */
    private String failed = "";

    private boolean sawKeyword;

    private Explainer(byte[] program, Captions captions, Reading reading, int spansPerClause, int mostSpans) {
        this.spansPerClause = spansPerClause;
        this.mostSpans = mostSpans;
        this.reading = reading;
        this.finder = new Finder(reading);
        this.captions = captions;
        open(program);
    }

    static Explanation explain(byte[] program, Reading reading, int spansPerClause, int mostSpans) {
        return explain(program, Captions.of(program), reading, spansPerClause, mostSpans);
    }

    /** The same without the names of the clauses, which cost most of the time. */
    static Explanation locate(byte[] program, Reading reading, int spansPerClause, int mostSpans) {
        return explain(program, Captions.NONE, reading, spansPerClause, mostSpans);
    }

    private static Explanation explain(
            byte[] program, Captions captions, Reading reading, int spansPerClause, int mostSpans) {
        var explainer = new Explainer(program, captions, reading, spansPerClause, mostSpans);
        if (!explainer.holds()) {
            return new Explanation.Fails(explainer.failed);
        }
        if (explainer.sawKeyword) {
            explainer.spans.sort(WORDS_FIRST);
        }
        return new Explanation.Holds(explainer.spans);
    }

    /** The parts of the query that all have to hold, each with what is to be said for or against it. */
    static List<Part> parts(byte[] program, Reading reading, int spansPerClause, int mostSpans) {
        var explainer = new Explainer(program, Captions.of(program), reading, spansPerClause, mostSpans);
        var parts = new ArrayList<Part>();
        explainer.addParts(parts);
        return List.copyOf(parts);
    }

    private void addParts(List<Part> parts) {
        int op = number();
        switch (op) {
            case Op.ALL -> {
                for (int end = end(); isBefore(end); ) {
                    addParts(parts);
                }
            }
            case Op.SILENT -> addParts(parts);
            case Op.NOT -> {
                spans.clear();
                boolean found = holds();
                parts.add(new Part(captions.next(), !found, spans));
            }
            default -> {
                spans.clear();
                boolean holds = holds(op);
                parts.add(new Part(failed, holds, spans));
            }
        }
    }

    private boolean holds() {
        return holds(number());
    }

    private boolean holds(int op) {
        int before = spans.size();
        boolean holds =
                switch (op) {
                    case Op.ALL -> all();
                    case Op.ANY -> any();
                    case Op.NOT -> not();
                    case Op.SILENT -> holds();
                    default -> leaf(op);
                };
        if (spans.size() > before && (!holds || op == Op.NOT || op == Op.SILENT)) {
            spans.subList(before, spans.size()).clear();
        }
        return holds;
    }

    private boolean all() {
        boolean holds = true;
        var first = "";
        for (int end = end(); isBefore(end); ) {
            boolean child = holds();
            if (holds && !child) {
                first = failed;
            }
            holds &= child;
        }
        failed = first;
        return holds;
    }

    private boolean any() {
        boolean holds = false;
        for (int end = end(); isBefore(end); ) {
            holds |= holds();
        }
        failed = captions.next();
        return holds;
    }

    private boolean not() {
        boolean holds = !holds();
        failed = captions.next();
        return holds;
    }

    private boolean leaf(int op) {
        failed = captions.next();
        return op == Op.VARIANTS ? variants() : words(op, true);
    }

    private boolean variants() {
        boolean holds = false;
        for (int end = end(); isBefore(end); ) {
            boolean mine = (number() & reading.chain()) != 0;
            holds |= words(number(), mine);
        }
        return holds;
    }

    private boolean words(int op, boolean show) {
        if (op == Op.KEYWORD) {
            return keyword(number());
        }
        int fields = number();
        int slop = op == Op.WORDS ? number() : 0;
        finder.clear();
        boolean there = true;
        for (int words = op == Op.WORDS ? number() : 1; words > 0; words--) {
            there = finder.add(number()) && there;
        }
        return there && show && find(fields, slop);
    }

    private boolean find(int fields, int slop) {
        int from = 0;
        int found = 0;
        while (found < spansPerClause && finder.find(fields, slop, from)) {
            found++;
            add(reading.span(failed, finder.first(), finder.last()));
            from = (slop == 0 ? finder.first() : finder.last()) + 1;
        }
        return found > 0;
    }

    private boolean keyword(int term) {
        if (!reading.has(term)) {
            return false;
        }
        sawKeyword = true;
        add(reading.keyword(failed, term));
        return true;
    }

    private void add(Span span) {
        if (spans.size() < mostSpans) {
            spans.add(span);
        }
    }
}
