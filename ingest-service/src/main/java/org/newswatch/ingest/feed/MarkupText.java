package org.newswatch.ingest.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Text;

/** The text a reader sees of a piece of HTML: a line per paragraph, nothing of scripts and styles. */
final class MarkupText implements NodeVisitor {

    private static final String UNSEEN = "script, style, noscript, template, iframe, svg, head > title";

    private final StringBuilder text = new StringBuilder();

    private MarkupText() {}

    static String of(@Nullable String html) {
        if (html == null || (html.indexOf('<') < 0 && html.indexOf('&') < 0)) {
            return html == null ? "" : Text.block(html);
        }
        var document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        var text = new MarkupText();
        document.traverse(text);
        return Text.block(text.text.toString());
    }

    /** On one line, as a title needs it. */
    static String line(@Nullable String html) {
        return Text.line(of(html));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            add(piece.text());
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            breakLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            breakLine();
        }
    }

    private void add(String piece) {
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? piece.stripLeading() : piece);
    }

    private void breakLine() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append('\n');
        }
    }
}
