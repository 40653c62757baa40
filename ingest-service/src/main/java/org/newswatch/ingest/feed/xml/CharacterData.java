package org.newswatch.ingest.feed.xml;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.newswatch.gate.Refused;

/** Text as a document means it: entities replaced, without characters that no text has. */
final class CharacterData {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_NAME = 32;
    private static final int MAX_EXPANSION = 100_000;
    private static final Map<String, String> OF_XML =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final Faults faults;
    private final Map<String, String> declared = new HashMap<>();
    private boolean html;
    private int expanded;

    CharacterData(Faults faults) {
        this.faults = faults;
    }

    void declare(DocumentType type) {
        html |= type.external();
        type.entities().forEach((name, value) -> declared.putIfAbsent(name, read(value, 0, value.length())));
    }

    /** Text or the value of an attribute. */
    String read(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '&' && isAllowed(text.charAt(end))) {
            end++;
        }
        if (end == to) {
            return text.substring(from, to);
        }
        var out = new StringBuilder(to - from).append(text, from, end);
        for (int at = end; at < to; ) {
            char one = text.charAt(at);
            if (one == '&') {
                at = reference(text, at, to, out);
            } else {
                append(out, one, at++);
            }
        }
        return out.toString();
    }

    /** Text in which an ampersand is one. */
    String plain(String text, int from, int to) {
        int end = from;
        while (end < to && isAllowed(text.charAt(end))) {
            end++;
        }
        if (end == to) {
            return text.substring(from, to);
        }
        var out = new StringBuilder(to - from).append(text, from, end);
        for (int at = end; at < to; at++) {
            append(out, text.charAt(at), at);
        }
        return out.toString();
    }

    private void append(StringBuilder out, char one, int at) {
        if (isAllowed(one)) {
            out.append(one);
        } else {
            faults.add(Fault.CONTROL_CHARACTER, at);
        }
    }

    /** Returns where to go on. */
    private int reference(String text, int at, int to, StringBuilder out) {
        int end = at + 1;
        int last = Math.min(to, end + LONGEST_NAME);
        boolean number = end < to && text.charAt(end) == '#';
        end += number ? 1 : 0;
        while (end < last && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean closed = end < to && text.charAt(end) == ';';
        if (number && appendNumber(text.substring(at + 2, end), out, at)) {
            if (!closed) {
                faults.add(Fault.UNDECLARED_ENTITY, at);
            }
            return closed ? end + 1 : end;
        }
        if (!number && closed && appendNamed(text.substring(at + 1, end), out, at)) {
            return end + 1;
        }
        faults.add(Fault.AMPERSAND, at);
        out.append('&');
        return at + 1;
    }

    private boolean appendNamed(String name, StringBuilder out, int at) {
        var value = OF_XML.get(name);
        if (value == null) {
            value = declared.get(name);
            expanded += value == null ? 0 : value.length();
            if (expanded > MAX_EXPANSION) {
                throw Refused.malformed("the document declares entities and grows by them without end: refused");
            }
        }
        if (value == null) {
            value = Entities.getByName(name);
            if (!html && !value.isEmpty()) {
                faults.add(Fault.UNDECLARED_ENTITY, at);
            }
        }
        out.append(value);
        return !value.isEmpty();
    }

    private boolean appendNumber(String digits, StringBuilder out, int at) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        var number = hex ? digits.substring(1) : digits;
        int radix = hex ? 16 : 10;
        // Looked at before it is read: refusing by an exception is slow, and some documents are made to be slow.
        if (number.isEmpty() || !number.chars().allMatch(digit -> Character.digit(digit, radix) >= 0)) {
            return false;
        }
        int point = number.length() > 8 ? Integer.MAX_VALUE : Integer.parseUnsignedInt(number, radix);
        if (point >= 0x80 && point < 0xA0) {
            // Nobody means the controls: the author wrote in Windows.
            out.append(WINDOWS.decode(java.nio.ByteBuffer.wrap(new byte[] {(byte) point})));
        } else if (!Character.isValidCodePoint(point) || (point < 0x10000 && !isAllowed((char) point))) {
            faults.add(Fault.CONTROL_CHARACTER, at);
        } else {
            // Half of a pair is a character too: some write the other half as a number of its own.
            out.appendCodePoint(point);
        }
        return true;
    }

    private static boolean isAllowed(char one) {
        return one >= ' ' ? one != 0xFFFE && one != 0xFFFF : one == '\t' || one == '\n' || one == '\r';
    }

    private static boolean isLetterOrDigit(char one) {
        return one < 128 && Character.isLetterOrDigit(one);
    }
}
