package org.newswatch.ingest.feed;

import org.newswatch.ingest.article.Text;
import org.newswatch.ingest.markup.Markup;

/** A text as a feed has it, and how it is to be understood. */
record RawText(String value, Kind kind) {

    static final RawText NONE = new RawText("", Kind.PLAIN);

    /** What the feed says of it: text, HTML, or nothing that could be relied on. */
    enum Kind {
        PLAIN,
        HTML,
        EITHER
    }

    static RawText plain(String value) {
        return new RawText(value, Kind.PLAIN);
    }

    static RawText html(String value) {
        return new RawText(value, Kind.HTML);
    }

    static RawText either(String value) {
        return new RawText(value, Kind.EITHER);
    }

    boolean isBlank() {
        return value.isBlank();
    }

    /** Whether it is HTML, as far as one can tell. */
    boolean isMarkup() {
        return kind == Kind.HTML || (kind == Kind.EITHER && Markup.looksLikeHtml(value));
    }

    /** What a reader sees, on one line. */
    String line() {
        return isMarkup() ? Markup.line(value) : Text.line(value);
    }

    /** What a reader sees, paragraph by paragraph. Long texts without a kind are HTML: RSS says so. */
    String block() {
        return kind == Kind.PLAIN ? Text.block(value) : Markup.text(value);
    }
}
