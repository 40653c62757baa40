package org.newswatch.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a document into tags and text, one step at a time. It knows no illegal input, only input with faults: what
 * can't be a tag is text. Every character is looked at a fixed number of times, so no document takes longer than its
 * length warrants.
 */
final class Scanner {

    private static final String CDATA = "<![CDATA[";

    private final String text;
    private final Faults faults;
    private final CharacterData characters;
    private int at;
    private int start;
    private int cdataEnd;
    private String name = "";
    private String value = "";
    private List<Attribute> attributes = List.of();

    Scanner(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
        this.characters = new CharacterData(faults);
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** Of a tag, as written. */
    String name() {
        return name;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** Of a text, with its entities replaced. */
    String value() {
        return value;
    }

    /** @param open the name of the innermost open element: where it ends, a CDATA section without end does too */
    Token next(String open) {
        start = at;
        if (at >= text.length()) {
            return Token.OVER;
        }
        if (text.charAt(at) != '<') {
            return text(text.indexOf('<', at));
        }
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (second == '!') {
            return declaration(open);
        }
        if (second == '?') {
            return instruction();
        }
        if (second == '/' && at + 2 < text.length() && Letters.startsName(text.charAt(at + 2))) {
            return endTag();
        }
        return Letters.startsName(second) ? startTag() : lessThan();
    }

    private Token text(int end) {
        value = characters.read(text, at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end;
        return Token.TEXT;
    }

    private Token lessThan() {
        faults.add(Fault.LESS_THAN, start);
        return text(text.indexOf('<', start + 1));
    }

    private Token declaration(String open) {
        if (text.startsWith(CDATA, at)) {
            return cdata(open);
        }
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            return skipTo(end < 0 ? end : end + 2);
        }
        if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            var type = new DocumentType(text, at + 9);
            characters.declare(type);
            at = type.end();
            value = type.name();
            return Token.DOCTYPE;
        }
        return skipTo(text.indexOf('>', at));
    }

    private Token instruction() {
        boolean declaration =
                text.startsWith("<?xml", at) && at + 5 < text.length() && Letters.isBlank(text.charAt(at + 5));
        int end = text.indexOf('>', at);
        if (!declaration && end > 0 && text.charAt(end - 1) != '?') {
            int tag = text.indexOf('<', end);
            int closed = text.indexOf("?>", end, tag < 0 ? text.length() : tag);
            end = closed < 0 ? end : closed + 1;
        }
        skipTo(end);
        return declaration ? Token.DECLARATION : Token.NOTHING;
    }

    private Token skipTo(int end) {
        at = end < 0 ? text.length() : end + 1;
        return Token.NOTHING;
    }

    private Token cdata(String open) {
        int from = at + CDATA.length();
        if (cdataEnd >= 0 && cdataEnd < from) {
            cdataEnd = text.indexOf("]]>", from);
        }
        int end = cdataEnd < 0 ? text.length() : cdataEnd;
        int another = text.indexOf(CDATA, from, end);
        int close = cdataEnd < 0 || another >= 0 ? text.indexOf("</" + open, from, another < 0 ? end : another) : -1;
        if (close >= 0) {
            faults.add(Fault.CDATA, start);
            at = close;
        } else {
            at = cdataEnd < 0 ? end : end + 3;
        }
        value = characters.plain(text, from, close >= 0 ? close : end);
        return Token.CDATA;
    }

    private Token endTag() {
        at += 2;
        name = readName();
        int tag = text.indexOf('<', at);
        int stop = tag < 0 ? text.length() : tag;
        int end = text.indexOf('>', at, stop);
        if (end < 0 && tag >= 0) {
            faults.add(Fault.TAG, start);
        }
        at = end < 0 ? stop : end + 1;
        return Token.END;
    }

    private Token startTag() {
        at++;
        name = readName();
        if (at < text.length() && !endsName(at)) {
            at = start;
            return lessThan();
        }
        return attributesOf();
    }

    private String readName() {
        int from = at;
        while (at < text.length() && Letters.isName(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private Token attributesOf() {
        attributes = List.of();
        while (true) {
            skipBlanks();
            if (at >= text.length()) {
                return Token.NOTHING;
            }
            char next = text.charAt(at);
            if (next == '>') {
                at++;
                return Token.START;
            }
            if (next == '<') {
                faults.add(Fault.TAG, start);
                return Token.START;
            }
            if (next == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
                return Token.EMPTY;
            }
            attribute();
        }
    }

    private void attribute() {
        int named = at;
        while (at < text.length() && !Letters.isBlank(text.charAt(at)) && "=></".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == named) {
            faults.add(Fault.ATTRIBUTE, at);
            at++;
            return;
        }
        var attribute = text.substring(named, at);
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '=') {
            faults.add(Fault.ATTRIBUTE, named);
            return;
        }
        at++;
        skipBlanks();
        if (attributes.isEmpty()) {
            attributes = new ArrayList<>(4);
        }
        attributes.add(new Attribute(attribute, attributeValue()));
    }

    private String attributeValue() {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            faults.add(Fault.ATTRIBUTE, at);
            int from = at;
            while (at < text.length() && !Letters.isBlank(text.charAt(at)) && text.charAt(at) != '>') {
                at++;
            }
            return characters.read(text, from, at);
        }
        int from = ++at;
        int end = text.indexOf(quote, from);
        int stop = end < 0 ? text.length() : end;
        int tag = text.indexOf('<', from, stop);
        int close = tag < 0 && end >= 0 ? -1 : text.indexOf('>', from, tag < 0 ? stop : tag);
        if (close >= 0) {
            faults.add(Fault.ATTRIBUTE, from);
            at = close;
            return characters.read(text, from, close);
        }
        at = end < 0 ? stop : end + 1;
        return characters.read(text, from, stop);
    }

    private boolean endsName(int place) {
        char one = text.charAt(place);
        return Letters.isBlank(one) || one == '>' || one == '<' || (one == '/' && text.startsWith("/>", place));
    }

    private void skipBlanks() {
        while (at < text.length() && Letters.isBlank(text.charAt(at))) {
            at++;
        }
    }
}
