package org.newswatch.alert.feed;

import java.util.regex.Pattern;
import org.newswatch.alert.compose.Item;

/** What a feed's entry says in HTML. */
final class EntryText {

    // XML 1.0 has no place for them, however they are written.
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private EntryText() {}

    static String html(Item item) {
        var html = new StringBuilder();
        var title = item.title().with(EntryText::escape, "<mark>", "</mark>");
        html.append("<p>").append(title).append("</p>");
        var text = item.text().with(EntryText::escape, "<mark>", "</mark>");
        if (!text.isBlank()) {
            html.append("<p>").append(text.replace("\n", "<br>")).append("</p>");
        }
        html.append("<p>").append(escape(item.origin())).append("</p>");
        if (!item.found().isEmpty()) {
            html.append("<p>Matched: ")
                    .append(escape(String.join(", ", item.found())))
                    .append("</p>");
        }
        return html.toString();
    }

    /** Without what no XML document can hold. */
    static String xml(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
