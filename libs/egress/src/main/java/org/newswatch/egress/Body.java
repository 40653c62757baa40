package org.newswatch.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that knows whether its end was reached. Closing it does not read the rest. */
final class Body extends FilterInputStream {

    private boolean ended;
    private boolean failed;

    /** @param ended whether it has no bytes at all */
    Body(InputStream body, boolean ended) {
        super(body);
        this.ended = ended;
    }

    boolean ended() {
        return ended && !failed;
    }

    @Override
    public int read() throws IOException {
        try {
            var one = super.read();
            ended |= one < 0;
            return one;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            var count = super.read(into, from, most);
            ended |= count < 0;
            return count;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() {}
}
