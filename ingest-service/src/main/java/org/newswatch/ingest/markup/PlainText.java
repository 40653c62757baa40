package org.newswatch.ingest.markup;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of a page: a line per paragraph, list item, table row and {@code br}; cells parted by tabs. */
final class PlainText implements NodeVisitor {

    private static final String UNSEEN =
            "script, style, noscript, template, iframe, object, embed, svg, math, audio, video, canvas, select,"
                    + " textarea, head > title, [hidden]";
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;

    private PlainText() {}

    static String of(String html) {
        var document = Jsoup.parse(Depth.cut(html));
        document.select(UNSEEN).remove();
        var plain = new PlainText();
        document.traverse(plain);
        return plain.text.toString().isBlank() ? pictures(document) : plain.text.toString();
    }

    /** Of nothing but pictures, what they show. */
    private static String pictures(Document document) {
        return document.select("img[alt]").stream()
                .map(picture -> picture.attr("alt").strip())
                .filter(alt -> !alt.isEmpty())
                .collect(joining("\n"));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            add(preformatted > 0 ? piece.getWholeText() : piece.text());
        } else if (node instanceof Element element) {
            if (CELLS.contains(element.normalName())) {
                nextCell();
            } else if (element.isBlock() || element.nameIs("br")) {
                breakLine();
            }
            preformatted += element.nameIs("pre") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            preformatted -= element.nameIs("pre") ? 1 : 0;
            if (element.isBlock() && !CELLS.contains(element.normalName())) {
                breakLine();
            }
        }
    }

    private void add(String piece) {
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart && preformatted == 0 ? piece.stripLeading() : piece);
    }

    private void nextCell() {
        trim();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\t');
        }
    }

    private void breakLine() {
        trim();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void trim() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
            end--;
        }
        text.setLength(end);
    }
}
