package org.newswatch.ingest.poll;

import static java.util.Locale.ROOT;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks a body as its label says, unless its first bytes show that the label lies. */
final class ContentCodings {

    /** What we say we can read. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final int START = 32;
    private static final int MOST_CODINGS = 2;
    private static final int ZSTD_WINDOW_LOG = 23; // 8 MiB, as RFC 9659 limits it

    private ContentCodings() {}

    /** @param encodings the values of Content-Encoding */
    static InputStream unpacked(InputStream body, List<String> encodings) throws IOException {
        var names = new ArrayList<>(Arrays.stream(String.join(",", encodings).split(","))
                .map(name -> name.strip().toLowerCase(ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .limit(MOST_CODINGS)
                .toList());
        if (names.isEmpty()) {
            names.add("gzip"); // a packed file served without a label
        }
        var stream = body;
        for (var name : names.reversed()) {
            stream = unpacked(stream, name);
        }
        return stream;
    }

    private static InputStream unpacked(InputStream body, String name) throws IOException {
        var packed = new BufferedInputStream(body);
        packed.mark(START);
        var start = packed.readNBytes(START);
        packed.reset();
        return switch (name) {
            case "gzip", "x-gzip" -> startsWith(start, 0x1f, 0x8b) ? new GZIPInputStream(packed) : packed;
            case "zstd" ->
                startsWith(start, 0x28, 0xb5, 0x2f, 0xfd)
                        ? new ZstdInputStream(packed).setLongMax(ZSTD_WINDOW_LOG)
                        : packed;
            // RFC 9110 means zlib; many servers send deflate without its wrapping.
            case "deflate" ->
                isText(start)
                        ? packed
                        : isZlib(start)
                                ? new InflaterInputStream(packed)
                                : new InflaterInputStream(packed, new Inflater(true));
            case "br" -> isText(start) ? packed : new BrotliInputStream(packed);
            default -> packed;
        };
    }

    /** RFC 1950: method 8, and both bytes together a multiple of 31. */
    private static boolean isZlib(byte[] start) {
        return start.length >= 2
                && (start[0] & 0x0f) == 8
                && (Byte.toUnsignedInt(start[0]) * 256 + Byte.toUnsignedInt(start[1])) % 31 == 0;
    }

    /** A byte order mark, or nothing but printable ASCII, which 32 packed bytes are as good as never. */
    private static boolean isText(byte[] start) {
        if (startsWith(start, 0xef, 0xbb, 0xbf)
                || startsWith(start, 0xfe, 0xff)
                || startsWith(start, 0xff, 0xfe)
                || startsWith(start, '<', 0)
                || startsWith(start, 0, '<')) {
            return true;
        }
        for (byte one : start) {
            if ((one < ' ' && one != '\t' && one != '\r' && one != '\n') || one == 0x7f) {
                return startsWith(start, '<');
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || Byte.toUnsignedInt(start[i]) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
