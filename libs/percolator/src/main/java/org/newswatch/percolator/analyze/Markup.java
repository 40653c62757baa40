package org.newswatch.percolator.analyze;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** Takes the markup out of a text and keeps where each remaining character came from. */
final class Markup {

    private Markup() {}

    static Stripped strip(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return new Stripped(text, text, at -> at);
        }
        try (var filter = new HTMLStripCharFilter(source(text))) {
            var stripped = new StringBuilder(text.length());
            var buffer = new char[Math.min(4096, text.length())];
            for (int read = filter.read(buffer, 0, buffer.length);
                    read > 0;
                    read = filter.read(buffer, 0, buffer.length)) {
                stripped.append(buffer, 0, read);
            }
            return new Stripped(stripped.toString(), text, filter::correctOffset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with a space for the {@code <} of every processing instruction that has no end. The filter takes that for text too, but
     * reads on to the end of the document first, for each anew: 1 MB of {@code <?} takes it a quarter of an hour.
     */
    private static Reader source(String text) {
        int at = text.indexOf("<?");
        if (at < 0) {
            return new StringReader(text);
        }
        var closed = new StringBuilder(text);
        int close = -1;
        while (at >= 0) {
            close = close < at ? indexOrEnd(text, at) : close;
            boolean ends = close < text.length() && close > at + 2 && text.charAt(close - 1) == '?';
            if (!ends) {
                closed.setCharAt(at, ' ');
            }
            at = text.indexOf("<?", ends ? close : at + 1);
        }
        return new StringReader(closed.toString());
    }

    private static int indexOrEnd(String text, int from) {
        int close = text.indexOf('>', from);
        return close < 0 ? text.length() : close;
    }
}
