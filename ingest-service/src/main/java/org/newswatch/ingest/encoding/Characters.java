package org.newswatch.ingest.encoding;

import java.nio.charset.Charset;

/** Characters that no document may hold, and those that mean others. */
final class Characters {

    private static final String WINDOWS = windows();

    private Characters() {}

    /** As most markup is: nothing in it can have been read in a wrong encoding. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether a control character, half a surrogate pair or a non-character is in it. */
    static boolean hasForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? !isAllowed(c) : c >= 0xD800 && isForbidden(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Without what XML forbids (XML 1.0, production 2). */
    static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? isAllowed(c) : c < 0xD800 || !isForbidden(text, i)) {
                allowed.append(c);
            }
        }
        return allowed.toString();
    }

    /** U+0080 to U+009F are controls that nobody writes: they come of windows-1252 that was taken for ISO 8859-1. */
    static String withoutControls(String text) {
        StringBuilder read = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                read = read == null ? new StringBuilder(text) : read;
                read.setCharAt(i, WINDOWS.charAt(c - 0x80));
            }
        }
        return read == null ? text : read.toString();
    }

    private static boolean isAllowed(char control) {
        return control == '\t' || control == '\n' || control == '\r';
    }

    private static boolean isForbidden(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0xFFFE;
    }

    private static String windows() {
        var bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
