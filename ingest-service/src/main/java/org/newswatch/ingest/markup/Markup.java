package org.newswatch.ingest.markup;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Text;

/** HTML from outside: as plain text for reading machines and as safe HTML for reading people. */
public final class Markup {

    private static final int MOST_LAYERS = 3;

    /** Tags that make a text HTML: the end of an element, or the start of one that mostly has none. */
    private static final Pattern TAG = Pattern.compile(
            "</(?:p|div|a|span|b|i|u|em|strong|ul|ol|li|h[1-6]|td|tr|table|blockquote|pre|figure"
                    + "|section|article|small|font|center|sub|sup|code|script|style|iframe)\\s*>"
                    + "|<(?:br|hr|p)\\s*/?>|<(?:img|p|div|a|iframe)\\s[^<>]*=[^<>]*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REFERENCE = Pattern.compile("&(?:[A-Za-z]{2,8}|#\\d{2,7}|#[xX][0-9A-Fa-f]{2,6});");
    /** The start of any tag a parser would take for one. */
    private static final Pattern ANY_TAG = Pattern.compile("<[A-Za-z/!?]");

    private Markup() {}

    /**
     * The text a reader sees: a line per paragraph, list item and table row, never a blank line; nothing of scripts and
     * styles. Of nothing but pictures, what they show.
     */
    public static String text(String html) {
        var markup = unwrapped(html);
        // without a tag line breaks are the writer's own
        return Text.block(hasTag(markup) ? PlainText.of(markup) : unescaped(markup));
    }

    /** The same on one line, as a title needs it. */
    public static String line(String html) {
        return Text.line(text(html));
    }

    /**
     * Safe to be put into a page: formatting, blocks, lists, tables, links and pictures, nothing else.
     *
     * @param baseUrl what relative addresses are relative to; without it they are left out
     */
    public static String clean(String html, @Nullable String baseUrl) {
        return Sanitizer.clean(unwrapped(html), baseUrl);
    }

    /** Whether a text of unknown kind has tags or character references in it. A lone {@code <b>} is none. */
    public static boolean looksLikeHtml(String text) {
        return (text.indexOf('<') >= 0 && TAG.matcher(text).find())
                || (text.indexOf('&') >= 0 && REFERENCE.matcher(text).find());
    }

    private static boolean hasTag(String text) {
        return text.indexOf('<') >= 0 && ANY_TAG.matcher(text).find();
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** Markup that was encoded more often than once, and only that; a CDATA section that got into the text as it was. */
    private static String unwrapped(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        var stripped = html.strip();
        if (stripped.startsWith("<![CDATA[") && stripped.endsWith("]]>")) {
            return stripped.substring("<![CDATA[".length(), stripped.length() - "]]>".length());
        }
        var layer = html;
        for (int i = 0; i < MOST_LAYERS && !hasTag(layer); i++) {
            var next = unescaped(layer);
            if (next.equals(layer)) {
                break;
            }
            layer = next;
            if (layer.indexOf('<') >= 0 && TAG.matcher(layer).find()) {
                return layer;
            }
        }
        return html;
    }
}
