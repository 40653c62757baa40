package org.newswatch.ingest.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How well bytes are UTF-8.
 *
 * @param sequences characters of more than one byte
 * @param strays bytes that are part of none
 * @param high whether any byte lies beyond ASCII
 */
record Utf8(long sequences, long strays, boolean high) {

    static Utf8 in(byte[] document) {
        long sequences = 0;
        long strays = 0;
        for (int i = 0; i < document.length; ) {
            int length = length(document, i);
            if (length == 0 && !isCutAtEnd(document, i)) {
                strays++;
            }
            sequences += length > 1 ? 1 : 0;
            i += Math.max(1, length);
        }
        boolean high = sequences + strays > 0 || (document.length > 0 && document[document.length - 1] < 0);
        return new Utf8(sequences, strays, high);
    }

    boolean isClean() {
        return strays == 0;
    }

    /** Another encoding makes clean characters only by chance, fewer than it makes strays. */
    boolean isMeant() {
        return sequences >= strays;
    }

    /** The text of clean bytes; a character cut off at the end is dropped. */
    static String read(byte[] document) {
        int end = document.length;
        for (int i = Math.max(0, end - 3); i < document.length && end == document.length; i++) {
            end = length(document, i) == 0 && isCutAtEnd(document, i) ? i : end;
        }
        return new String(document, 0, end, StandardCharsets.UTF_8);
    }

    /** The stray bytes, with the ASCII letters around them. */
    static byte[] strays(byte[] document) {
        var strays = new ByteArrayOutputStream();
        for (int i = 0; i < document.length; ) {
            int length = length(document, i);
            if (length == 0 || (length == 1 && Character.isLetter(document[i]))) {
                strays.write(document[i]);
            } else {
                strays.write(' ');
            }
            i += Math.max(1, length);
        }
        return strays.toByteArray();
    }

    /** Reads stray bytes in another encoding; a character cut off at the end is dropped. */
    static String withStrays(byte[] document, Charset other) {
        var mended = new ByteArrayOutputStream(document.length + document.length / 16);
        for (int i = 0; i < document.length; ) {
            int length = length(document, i);
            if (length > 0) {
                mended.write(document, i, length);
            } else if (isCutAtEnd(document, i)) {
                break;
            } else {
                mended.writeBytes(new String(document, i, 1, other).getBytes(StandardCharsets.UTF_8));
            }
            i += Math.max(1, length);
        }
        return mended.toString(StandardCharsets.UTF_8);
    }

    /** Bytes of the character at this place; 0 when there is none (RFC 3629, section 4). */
    static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean isCutAtEnd(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4 || bytes.length - at > 3 || at == 0) {
            return false;
        }
        for (int i = at + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return at + (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) > bytes.length;
    }
}
