package org.newswatch.ingest.feed.suite;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.newswatch.ingest.encoding.Decoder;
import org.newswatch.ingest.feed.SuiteReading;

/** The candidates that were not chosen: jsoup's tolerant parser as the repair step before rome and before our own readers. */
final class Repaired {

    private Repaired() {}

    static Reading rome(Suite.Case file) {
        try {
            return RomeReading.of(new SyndFeedInput(false, Locale.US).build(new StringReader(text(file))));
        } catch (Exception refused) {
            return new Reading("", "", "", "", java.util.List.of(), java.util.List.of());
        }
    }

    static Reading ours(Suite.Case file) {
        return SuiteReading.ofText(text(file), "http://127.0.0.1:8097/" + file.path());
    }

    private static String text(Suite.Case file) {
        var text = Decoder.decode(file.document(), file.contentType()).text().strip();
        if (text.startsWith("{")) {
            return text;
        }
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false).escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml);
        return document.outerHtml();
    }
}
