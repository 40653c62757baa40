package org.newswatch.egress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that knows whether its end was reached. Closing it does not read the rest. */
final class Body extends FilterInputStream {

    private boolean ended;

    Body(InputStream body) {
        super(body);
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        ended |= one < 0;
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        var count = super.read(into, from, most);
        ended |= count < 0;
        return count;
    }

    @Override
    public void close() {}
}
