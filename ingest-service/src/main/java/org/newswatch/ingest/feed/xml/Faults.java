package org.newswatch.ingest.feed.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a document: the first of each kind with its place, and how many there are. */
final class Faults {

    private final String text;
    private final Map<Fault, Seen> seen = new EnumMap<>(Fault.class);
    private boolean cutItem;

    Faults(String text) {
        this.text = text;
    }

    private record Seen(int first, int count) {}

    void add(Fault fault, int at) {
        seen.merge(fault, new Seen(at, 1), (known, one) -> new Seen(known.first(), known.count() + 1));
    }

    /** The item under way when the document ended is not taken. */
    void cutItem() {
        cutItem = true;
    }

    boolean any() {
        return !seen.isEmpty();
    }

    /** The gravest first. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        seen.forEach((fault, where) -> {
            var sentence = "the document is broken (" + place(where.first()) + "): " + fault.words();
            if (where.count() > 1) {
                sentence += " (" + where.count() + " times)";
            }
            if (fault.ends()) {
                sentence += cutItem
                        ? "; the item cut in its middle is dropped, only the items complete before that are taken"
                        : "; only the items complete before that are taken";
                sentences.addFirst(sentence);
            } else {
                sentences.add(sentence);
            }
        });
        return sentences;
    }

    private String place(int at) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return "line " + line + ", column " + (at - start + 1);
    }
}
