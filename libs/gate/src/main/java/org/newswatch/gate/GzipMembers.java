package org.newswatch.gate;

import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One gzip member after another. What follows the last one is refused and not passed over: it may be a damaged member. */
final class GzipMembers extends GZIPInputStream {

    private static final int TRAILER = 8;

    /** The parent calls itself for each empty member in a row, so that many of them would exhaust the stack. */
    private static final int MOST_EMPTY = 64;

    private final CountedInputStream packed;
    private long filledUntil;
    private int depth;

    GzipMembers(CountedInputStream packed) throws IOException {
        super(packed, 8192);
        this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filledUntil = packed.count();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (depth == MOST_EMPTY) {
            throw new ZipException("more than " + MOST_EMPTY + " empty members in a row");
        }
        depth++;
        try {
            int read = super.read(into, offset, length);
            if (read < 0 && inf.getRemaining() + packed.count() - filledUntil > TRAILER) {
                throw new ZipException("something follows the packed text");
            }
            return read;
        } finally {
            depth--;
        }
    }
}
