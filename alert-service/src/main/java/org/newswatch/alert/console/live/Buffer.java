package org.newswatch.alert.console.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last of what came, for all who wait for it. Each has a number; old ones go when there are too many, or too much of them. */
final class Buffer {

    /** So that who reads slowly holds little of what others have forgotten. */
    static final int AT_ONCE = 20;

    private final int most;
    private final long mostBytes;
    private final Deque<News> last = new ArrayDeque<>();
    private long bytes;
    private long count;

    Buffer(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    synchronized void add(News news) {
        last.addLast(news);
        bytes += news.size();
        count++;
        while (last.size() > most || (bytes > mostBytes && last.size() > 1)) {
            bytes -= last.removeFirst().size();
        }
        notifyAll();
    }

    /** The number of the newest. */
    synchronized long newest() {
        return count;
    }

    /**
     * What came after the one with this number, the oldest first, the first of it where it is much; waits for some where there is none yet.
     *
     * @return none of it after the time given; empty where the next is gone already
     */
    synchronized Optional<List<News>> after(long number, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toMillis(); count == number && left > 0; ) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        long gone = count - last.size();
        return number < gone
                ? Optional.empty()
                : Optional.of(last.stream().skip(number - gone).limit(AT_ONCE).toList());
    }

    synchronized void clear() {
        last.clear();
        bytes = 0;
    }
}
