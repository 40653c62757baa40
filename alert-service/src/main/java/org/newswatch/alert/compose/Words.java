package org.newswatch.alert.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.newswatch.alert.raise.Alert;

/** A text on one line, part of it marked because it made the alert. */
public record Words(List<Span> spans) {

    /** A piece of it. */
    public record Span(String text, boolean marked) {}

    /** With nothing marked. */
    public static Words plain(String text) {
        return new Words(List.of(new Span(Clean.line(text), false)));
    }

    /** A field of an article with what the clauses found in it. */
    static Words of(String text, String field, List<Alert.Clause> why) {
        var found = why.stream()
                .filter(clause -> clause.field().equals(field) && isIn(text, clause))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
        var spans = new ArrayList<Span>();
        int done = 0;
        for (var clause : found) {
            if (clause.start() >= done) {
                add(spans, text.substring(done, clause.start()), false);
                add(spans, text.substring(clause.start(), clause.end()), true);
                done = clause.end();
            }
        }
        add(spans, text.substring(done), false);
        return new Words(spans);
    }

    /** Without the marks. */
    public String plain() {
        return with(UnaryOperator.identity(), "", "");
    }

    /** Each piece escaped for where it goes, what is marked between the two marks. */
    public String with(UnaryOperator<String> escape, String open, String close) {
        return spans.stream()
                .map(span -> span.marked() ? open + escape.apply(span.text()) + close : escape.apply(span.text()))
                .collect(Collectors.joining());
    }

    /** As {@link #with}, cut so that what comes out has at most so many UTF-16 units. */
    public String within(int units, UnaryOperator<String> escape, String open, String close) {
        int room = units;
        var text = cut(room).with(escape, open, close);
        while (text.length() > units && room > 0) {
            room = Math.max(0, Math.min(room - 1, (int) ((long) room * units / text.length())));
            text = room == 0 ? "" : cut(room).with(escape, open, close);
        }
        return text;
    }

    /** At most so many UTF-16 units. */
    public Words cut(int units) {
        var kept = new ArrayList<Span>();
        int room = units;
        for (var span : spans) {
            if (span.text().length() > room) {
                kept.add(new Span(Clean.cut(span.text(), room), span.marked()));
                break;
            }
            kept.add(span);
            room -= span.text().length();
        }
        return new Words(kept);
    }

    /** The article may have been tagged anew since: what does not stand there any more is not marked. */
    private static boolean isIn(String text, Alert.Clause clause) {
        return clause.start() >= 0
                && clause.start() < clause.end()
                && text.startsWith(clause.text(), clause.start())
                && clause.end() == clause.start() + clause.text().length();
    }

    private static void add(List<Span> spans, String text, boolean marked) {
        if (!text.isEmpty()) {
            spans.add(new Span(Clean.line(text), marked));
        }
    }
}
