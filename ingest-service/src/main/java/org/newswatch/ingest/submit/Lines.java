package org.newswatch.ingest.submit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a text of any length; holds one line of bounded length at a time, and skips what is longer. */
final class Lines {

    private static final int CHUNK = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream text;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    private long index = -1;
    private byte[] line = new byte[CHUNK];
    private int length;
    private boolean tooLong;

    Lines(InputStream text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** Moves to the next line; false at the end of the text. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            if (!any) {
                any = true;
                index++;
            }
            int newline = newline();
            append(newline);
            at = newline + 1;
            if (newline < end) {
                break;
            }
        }
        skipByteOrderMark();
        return any;
    }

    /** The place of the line in the text, from 0. */
    long index() {
        return index;
    }

    /** Holds the line from its beginning; only until the next one. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(chunk));
        return end > 0;
    }

    private int newline() {
        int newline = at;
        while (newline < end && chunk[newline] != '\n') {
            newline++;
        }
        return newline;
    }

    private void append(int until) {
        int more = until - at;
        if (tooLong || length + more > longest) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
    }

    private void skipByteOrderMark() {
        if (index == 0 && length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }
}
