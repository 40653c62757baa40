package org.newswatch.ingest.subscribe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes feeds as OPML 2.0, one after the other: the first tag is a folder, the others are categories. A tag that a category can't
 * hold, because a comma parts categories and a slash their steps, becomes a folder within that folder.
 */
final class OpmlWriter {

    private static final Predicate<String> NO_CATEGORY = Pattern.compile("[,/]").asPredicate();

    private final Writer out;
    private @Nullable String folder;

    OpmlWriter(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        this.out.write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
            <head><title>Newswatch feeds</title></head>
            <body>
            """);
    }

    /** Feeds of one first tag come together. */
    void write(SubscribedFeed feed) throws IOException {
        var tags = feed.tags();
        enter(tags.isEmpty() ? null : tags.getFirst());
        var others = tags.isEmpty() ? tags : tags.subList(1, tags.size());
        var nested = others.stream().anyMatch(NO_CATEGORY) ? others : List.<String>of();
        for (var tag : nested) {
            open(tag);
        }
        outline(feed, nested.isEmpty() ? String.join(",", others) : "");
        out.write("</outline>\n".repeat(nested.size()));
    }

    private void outline(SubscribedFeed feed, String categories) throws IOException {
        var title = feed.title() == null ? feed.url() : feed.title();
        out.write("<outline type=\"rss\"");
        attribute("text", title);
        if (feed.title() != null) {
            attribute("title", title);
        }
        attribute("xmlUrl", feed.url());
        attribute("htmlUrl", feed.site());
        attribute("language", feed.language() == null ? null : feed.language().toLowerCase(Locale.ROOT));
        attribute("category", categories.isEmpty() ? null : categories);
        out.write("/>\n");
    }

    private void enter(@Nullable String other) throws IOException {
        if (folder != null && !folder.equals(other)) {
            out.write("</outline>\n");
        }
        if (other != null && !other.equals(folder)) {
            open(other);
        }
        folder = other;
    }

    private void open(String name) throws IOException {
        out.write("<outline");
        attribute("text", name);
        out.write(">\n");
    }

    private void attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.write(" " + name + "=\"" + escaped(value) + "\"");
        }
    }

    /** As XML 1.0 allows: what no XML document can hold is dropped. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(OpmlWriter::inXml).forEach(one -> {
            switch (one) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(one).append(';');
                default -> escaped.appendCodePoint(one);
            }
        });
        return escaped.toString();
    }

    private static boolean inXml(int one) {
        boolean blank = one == '\t' || one == '\n' || one == '\r';
        boolean surrogate = one >= 0xD800 && one < 0xE000;
        return blank || (one >= ' ' && !surrogate && one != 0xFFFE && one != 0xFFFF);
    }

    /** Ends the document; one that broke off before is left as it is, so that nobody takes it for whole. */
    void end() throws IOException {
        enter(null);
        out.write("</body>\n</opml>\n");
        out.flush();
    }
}
