package org.newswatch.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * Percent-encoding of paths and queries in one spelling (RFC 3986, section 6.2.2): upper-case digits, letters and
 * digits never encoded, everything an address may not hold always.
 */
public final class PercentEncoding {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";
    private static final String ALLOWED = UNRESERVED + "!$&'()*+,;=:@/?";

    private PercentEncoding() {}

    public static String normalise(String raw) {
        var out = new StringBuilder(raw.length() + 16);
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            if (point == '%' && isHex(raw, i + 1) && isHex(raw, i + 2)) {
                appendDecoded(out, (char) Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 3;
            } else {
                appendEncoded(out, point);
                i += Character.charCount(point);
            }
        }
        return out.toString();
    }

    /** Every octet decoded, as UTF-8. */
    static String decoded(String raw) {
        var octets = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            if (point == '%' && isHex(raw, i + 1) && isHex(raw, i + 2)) {
                octets.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 3;
            } else {
                octets.writeBytes(Character.toString(point).getBytes(UTF_8));
                i += Character.charCount(point);
            }
        }
        return octets.toString(UTF_8);
    }

    private static void appendDecoded(StringBuilder out, char octet) {
        if (isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0) {
            out.append(octet);
        } else {
            HEX.toHexDigits(out.append('%'), (byte) octet);
        }
    }

    private static void appendEncoded(StringBuilder out, int point) {
        if (isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0) {
            out.appendCodePoint(point);
            return;
        }
        for (byte octet : Character.toString(point).getBytes(UTF_8)) {
            HEX.toHexDigits(out.append('%'), octet);
        }
    }

    private static boolean isHex(String raw, int at) {
        return at < raw.length() && HexFormat.isHexDigit(raw.charAt(at));
    }

    private static boolean isLetterOrDigit(int point) {
        return point < 128 && Character.isLetterOrDigit(point);
    }
}
