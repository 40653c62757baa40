package org.newswatch.alert.stream;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** What this replica has written to streams and their clients have not taken yet, in bytes: bounded in all, as it lies in memory. */
@Singleton
final class OnTheWay {

    private static final long MOST = 64L << 20;

    private final AtomicLong bytes = new AtomicLong();

    boolean hasRoomFor(int more) {
        return bytes.get() + more <= MOST;
    }

    void add(int more) {
        bytes.addAndGet(more);
    }
}
