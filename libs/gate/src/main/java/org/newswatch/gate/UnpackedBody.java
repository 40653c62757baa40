package org.newswatch.gate;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A packed body as it was before it was packed. One that grows beyond all proportion is refused while it is read, one
 * that is damaged too; neither is ever taken for a whole one.
 */
final class UnpackedBody extends InputStream {

    private final Coding coding;
    private final CountedInputStream packed;
    private final long allowance;
    private final int ratio;

    private @Nullable InputStream plain;
    private long unpacked;
    private boolean ended;

    UnpackedBody(Coding coding, CountedInputStream packed, long allowance, int ratio) {
        this.coding = coding;
        this.packed = packed;
        this.allowance = allowance;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws Refused 413 when it grows too much, 400 when it is damaged or broke off */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = ended ? -1 : unpack(into, offset, length);
        if (read < 0) {
            close();
        }
        unpacked += Math.max(0, read);
        if (unpacked > allowance && unpacked > ratio * packed.count()) {
            throw Refused.tooLarge("the body grows too much: " + packed.count() + " bytes of " + coding.word()
                    + " became " + unpacked + ", and one byte may become " + ratio);
        }
        return read;
    }

    private int unpack(byte[] into, int offset, int length) {
        try {
            if (plain == null) {
                plain = coding.unpack(packed);
            }
            return plain.read(into, offset, length);
        } catch (IOException e) {
            throw Refused.malformed("the body broke off, or is not the " + coding.word()
                    + " that its Content-Encoding says, after " + packed.count() + " bytes");
        }
    }

    /** Frees the memory outside the heap that the decoder holds. */
    @Override
    public void close() throws IOException {
        ended = true;
        if (plain != null) {
            plain.close();
        }
    }
}
