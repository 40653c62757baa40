package org.newswatch.ingest.poll;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.CountedInputStream;

/** The unpacked bytes of a document as they come, within a budget; what has come when the time is over is there to be taken. */
final class Body {

    /** Packed text of feeds seldom reaches 30; more than this is made to harm. */
    private static final int MOST_RATIO = 200;

    private static final int RATIO_FROM = 1024 * 1024;

    private final int budget;
    private final int large;
    private final LargeDocuments.Place place;

    private byte[] bytes = {};
    private int length;
    private @Nullable String cut;

    Body(int budget, int large, LargeDocuments.Place place) {
        this.budget = budget;
        this.large = large;
        this.place = place;
    }

    /** Reads until the end, or until the budget is spent; what breaks after the first bytes leaves those. */
    void fill(InputStream unpacked, CountedInputStream packed) throws IOException {
        var chunk = new byte[16 * 1024];
        while (true) {
            int count;
            try {
                count = unpacked.read(chunk);
            } catch (IOException e) {
                if (!keepWhatCame("the document broke off")) {
                    throw e;
                }
                return;
            }
            if (count < 0) {
                return;
            }
            if (!append(chunk, count)) {
                return;
            }
            if (length > RATIO_FROM && length / Math.max(1, packed.count()) > MOST_RATIO) {
                throw new TooPacked();
            }
        }
    }

    /** Whether anything came before it was cut off for the reason, a clause. */
    boolean keepWhatCame(String reason) {
        cut = reason;
        return length > 0;
    }

    /** What came so far. Gives the bytes away. */
    byte[] take() {
        var all = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        bytes = new byte[0];
        length = 0;
        return all;
    }

    /** Why it is not the whole document; null when it is. */
    @Nullable
    String cut() {
        return cut;
    }

    private boolean append(byte[] chunk, int count) throws IOException {
        if (length + count > large) {
            waitForPlace();
        }
        int kept = Math.min(count, budget - length);
        if (length + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(budget, Math.max(length + kept, 2L * length)));
        }
        System.arraycopy(chunk, 0, bytes, length, kept);
        length += kept;
        if (kept < count) {
            cut = "the document is longer than " + budget / (1024 * 1024) + " MiB";
        }
        return kept == count;
    }

    private void waitForPlace() throws IOException {
        try {
            place.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for memory");
        }
    }

    /** More than a budget's worth hides in few bytes. */
    static final class TooPacked extends IOException {

        private static final long serialVersionUID = 1L;

        TooPacked() {
            super("the document unpacks to more than " + MOST_RATIO + " times its size");
        }
    }
}
