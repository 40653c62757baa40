package org.newswatch.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import org.jsoup.Jsoup;
import org.newswatch.ingest.article.Text;

/** Finds a title for an item that has none. */
final class Titles {

    /** Most characters of a text that stand for a title. */
    private static final int FROM_TEXT = 120;

    private Titles() {}

    /** The first words of the text, or else whatever there is; empty when there is nothing. */
    static String of(RawItem item) {
        var text = item.summary().line();
        text = text.isEmpty() ? item.body().line() : text;
        if (!text.isEmpty()) {
            return Text.cut(text, FROM_TEXT);
        }
        for (var markup : List.of(item.title(), item.summary(), item.body())) {
            var picture = ofPicture(markup);
            if (!picture.isEmpty()) {
                return picture;
            }
        }
        for (var standIn : item.standIns()) {
            var line = Text.cut(RawText.either(standIn).line(), FROM_TEXT);
            if (!line.isEmpty()) {
                return line;
            }
        }
        for (var link : item.links()) {
            return ofAddress(link);
        }
        return item.guid() == null ? "" : Text.cut(Text.line(item.guid()), FROM_TEXT);
    }

    private static String ofPicture(RawText markup) {
        var picture = markup.isMarkup() ? Jsoup.parse(markup.value()).selectFirst("img") : null;
        if (picture == null) {
            return "";
        }
        var said = Text.line(picture.attr("alt").isBlank() ? picture.attr("title") : picture.attr("alt"));
        return said.isEmpty() ? ofAddress(picture.attr("src")) : Text.cut(said, FROM_TEXT);
    }

    /** The last part of a path, as words. */
    static String ofAddress(String address) {
        int end = address.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = address.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        var path = address.substring(0, end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        var words = Text.line(decoded(name).replace('-', ' ').replace('_', ' '));
        return words.isEmpty() ? Text.cut(Text.line(address), FROM_TEXT) : Text.cut(words, FROM_TEXT);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException broken) {
            return name;
        }
    }
}
