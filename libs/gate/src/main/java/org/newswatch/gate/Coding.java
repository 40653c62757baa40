package org.newswatch.gate;

import static java.util.Locale.ROOT;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** A content coding that a request's body may have (RFC 9110, section 8.4.1). */
enum Coding {
    GZIP {
        @Override
        InputStream unpack(CountedInputStream packed) throws IOException {
            return new GzipMembers(packed);
        }
    },
    ZSTD {
        @Override
        InputStream unpack(CountedInputStream packed) throws IOException {
            // A window is memory outside the heap. RFC 9659 bounds it to 8 MB for HTTP.
            var ahead = new PushbackInputStream(packed);
            int first = ahead.read();
            if (first < 0) {
                throw new EOFException("not even one frame");
            }
            ahead.unread(first);
            return new ZstdInputStreamNoFinalizer(ahead).setLongMax(WINDOW_LOG);
        }
    },
    /** In the zlib format, as the standard has it, or without it, as many send it. */
    DEFLATE {
        @Override
        InputStream unpack(CountedInputStream packed) throws IOException {
            var ahead = new PushbackInputStream(packed, 2);
            var head = ahead.readNBytes(2);
            ahead.unread(head);
            boolean zlib =
                    head.length == 2 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
            return new Deflated(ahead, !zlib);
        }
    };

    static final String NAMES = "gzip, zstd, deflate";

    private static final int WINDOW_LOG = 23;

    static Optional<Coding> named(String name) {
        var plain = name.equals("x-gzip") ? "gzip" : name;
        return Arrays.stream(values())
                .filter(coding -> coding.word().equals(plain))
                .findFirst();
    }

    /** @throws IOException when the text is not packed so, or broke off; {@link ZipException} and zstd's own for the first */
    abstract InputStream unpack(CountedInputStream packed) throws IOException;

    String word() {
        return name().toLowerCase(ROOT);
    }

    /** Ends where its one text ends, and refuses what follows. */
    private static final class Deflated extends InflaterInputStream {

        Deflated(InputStream in, boolean raw) {
            super(in, new Inflater(raw), 8192);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0 && (inf.getRemaining() > 0 || in.read() >= 0)) {
                throw new ZipException("something follows the packed text");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
