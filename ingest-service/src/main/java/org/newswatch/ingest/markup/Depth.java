package org.newswatch.ingest.markup;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Cuts off what is nested too deep, end tags without a start and endless tags, before a parser sees them: parsers walk their stack of
 * open elements at every tag, so a document of nothing but such tags takes them a time that grows with its square.
 */
final class Depth {

    private static final int DEEPEST = 100;
    /** Of a tag or comment, in characters: more is a picture inside its tag, or thousands of attributes. */
    private static final int LONGEST = 65_536;

    /** Elements that have no end tag, or whose end tag is mostly left out: they don't nest in themselves. */
    private static final Set<String> FLAT = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "option",
            "optgroup");

    private final String html;
    private final StringBuilder kept;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> dropped = new HashMap<>();
    private int depth;
    private int at;

    private Depth(String html) {
        this.html = html;
        this.kept = new StringBuilder(html.length());
    }

    static String cut(String html) {
        return new Depth(html.replace("\0", "")).cut();
    }

    private String cut() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag + 1 >= html.length()) {
                break;
            }
            kept.append(html, at, tag);
            at = tag;
            int end = html.startsWith("<!--", tag) ? after("-->", tag + 4) : afterTag(tag + 1);
            if (end - tag <= LONGEST && isToBeKept(tag)) {
                kept.append(html, tag, end);
            }
            at = end;
        }
        return kept.append(html, at, html.length()).toString();
    }

    private boolean isToBeKept(int tag) {
        boolean closing = html.charAt(tag + 1) == '/';
        var name = name(tag + (closing ? 2 : 1));
        if (name.isEmpty() || FLAT.contains(name)) {
            return true;
        }
        return closing ? closes(name) : opens(name);
    }

    private boolean opens(String name) {
        if (depth >= DEEPEST) {
            dropped.merge(name, 1, Integer::sum);
            return false;
        }
        open.merge(name, 1, Integer::sum);
        depth++;
        return true;
    }

    private boolean closes(String name) {
        if (dropped.getOrDefault(name, 0) > 0) {
            dropped.merge(name, -1, Integer::sum);
            return false;
        }
        if (open.getOrDefault(name, 0) == 0) {
            return false;
        }
        open.merge(name, -1, Integer::sum);
        depth--;
        return true;
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && end - start < 20 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(ROOT);
    }

    /** Behind the next {@code >}: one inside an attribute's quotes makes the cut coarser, never unsafe. */
    private int afterTag(int start) {
        char first = html.charAt(start);
        if (!Character.isLetter(first) && first != '/' && first != '!' && first != '?') {
            return start;
        }
        int end = html.indexOf('>', start);
        return end < 0 ? html.length() : end + 1;
    }

    private int after(String mark, int start) {
        int end = html.indexOf(mark, start);
        return end < 0 ? html.length() : end + mark.length();
    }
}
