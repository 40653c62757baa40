package org.newswatch.ingest.repeat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Adds to a digest what is read. */
final class Fingerprinted extends FilterInputStream {

    private final MessageDigest digest;
    private final Runnable onRead;

    Fingerprinted(InputStream body, MessageDigest digest, Runnable onRead) {
        super(body);
        this.digest = digest;
        this.onRead = onRead;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
        }
        onRead.run();
        return read;
    }
}
