package org.newswatch.ingest.feed.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.newswatch.gate.Refused;

/**
 * A document type. Nothing outside is opened; entities that stand for a few characters are known, all that can grow or
 * reach out is refused.
 */
final class DocumentType {

    private static final int MAX_ENTITIES = 100;
    private static final int MAX_VALUE = 200;
    private static final String ENTITY = "<!ENTITY";
    private static final Pattern REFERENCE = Pattern.compile("&(?!#)[^\\s;]{1,64};|%[^\\s;%]{1,64};");

    private final String text;
    private final Map<String, String> entities = new LinkedHashMap<>();
    private final String name;
    private final boolean external;
    private int at;

    /** @param from behind {@code <!DOCTYPE} */
    DocumentType(String text, int from) {
        this.text = text;
        at = from;
        while (at < text.length() && "[><".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var head = text.substring(from, at).strip();
        name = head.isEmpty() ? "" : head.split("\\s", 2)[0];
        external = head.contains("\"") || head.contains("'");
        if (at < text.length() && text.charAt(at) == '[') {
            subset();
        }
        at = at < text.length() && text.charAt(at) == '>' ? at + 1 : at;
    }

    Map<String, String> entities() {
        return entities;
    }

    /** The name of the root element, as written. */
    String name() {
        return name;
    }

    /** Whether it names a definition elsewhere, which may declare what HTML does. */
    boolean external() {
        return external;
    }

    int end() {
        return at;
    }

    /** Ends at the closing bracket, or where the document itself begins. */
    private void subset() {
        for (at++; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == ']') {
                int end = text.indexOf('>', at);
                at = end < 0 ? text.length() : end;
                return;
            }
            if (text.startsWith(ENTITY, at)) {
                entity();
            } else if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                at = end < 0 ? text.length() : end + 2;
            } else if (one == '<' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                return;
            }
        }
    }

    private void entity() {
        int from = skipBlanks(at + ENTITY.length());
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>') {
            end++;
        }
        int value = skipBlanks(end);
        if (text.startsWith("%", from) || value >= text.length() || "\"'".indexOf(text.charAt(value)) < 0) {
            throw Refused.malformed("the document declares an external entity, which would be fetched: refused");
        }
        int close = text.indexOf(text.charAt(value), value + 1);
        if (close < 0 || close - value > MAX_VALUE || entities.size() >= MAX_ENTITIES) {
            throw growing();
        }
        var replacement = text.substring(value + 1, close);
        if (REFERENCE.matcher(replacement).find()) {
            throw growing();
        }
        entities.put(text.substring(from, end), replacement);
        at = close;
    }

    private int skipBlanks(int from) {
        int place = from;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private static Refused growing() {
        return Refused.malformed("the document declares entities, which can grow without end: refused");
    }
}
