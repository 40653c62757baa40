package org.newswatch.percolator.analyze;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** Takes the markup out of a text and keeps where each remaining character came from. */
final class Markup {

    private Markup() {}

    static Stripped strip(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return new Stripped(text, text, null);
        }
        try (var filter = new HTMLStripCharFilter(new StringReader(text))) {
            var stripped = new StringBuilder(text.length());
            var buffer = new char[4096];
            for (int read = filter.read(buffer, 0, buffer.length);
                    read > 0;
                    read = filter.read(buffer, 0, buffer.length)) {
                stripped.append(buffer, 0, read);
            }
            var origins = new int[stripped.length()];
            Arrays.setAll(origins, filter::correctOffset);
            return new Stripped(stripped.toString(), text, origins);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
