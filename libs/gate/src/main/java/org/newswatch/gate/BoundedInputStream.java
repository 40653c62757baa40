package org.newswatch.gate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Not lenient: what reads past the limit gets the refusal, so no half of a body is ever taken for a whole. */
final class BoundedInputStream extends FilterInputStream {

    private final Supplier<Refused> refusal;
    private long left;

    BoundedInputStream(InputStream body, long limit, Supplier<Refused> refusal) {
        super(body);
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        take(Math.max(0, read));
        return read;
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }
}
