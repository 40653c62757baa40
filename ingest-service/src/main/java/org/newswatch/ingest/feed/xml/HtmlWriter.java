package org.newswatch.ingest.feed.xml;

import java.util.Set;

/** Writes what an element holds as HTML. */
final class HtmlWriter {

    private static final Set<String> VOID = Set.of("br", "img", "hr", "input", "area", "wbr", "col", "embed", "param");

    private HtmlWriter() {}

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static String inner(Node node) {
        var out = new StringBuilder();
        content(node, out);
        return out.toString().strip();
    }

    private static void content(Node node, StringBuilder out) {
        for (var part : node.content()) {
            if (part instanceof Node child) {
                element(child, out);
            } else {
                escaped((String) part, false, out);
            }
        }
    }

    private static void element(Node node, StringBuilder out) {
        var name = name(node);
        out.append('<').append(name);
        for (var attribute : node.attributes()) {
            if (!attribute.name().startsWith("xmlns")) {
                out.append(' ').append(attribute.name()).append("=\"");
                escaped(attribute.value(), true, out);
                out.append('"');
            }
        }
        if (VOID.contains(name) && node.content().isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>');
        content(node, out);
        out.append("</").append(name).append('>');
    }

    /** HTML knows no prefixes. */
    private static String name(Node node) {
        var written = node.written();
        return node.key().startsWith("html:") ? written.substring(written.indexOf(':') + 1) : written;
    }

    private static void escaped(String text, boolean quotes, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(quotes ? "&quot;" : "\"");
                default -> out.append(one);
            }
        }
    }
}
