package org.newswatch.egress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way and its answer being read, on the thread of whoever sends it. It can be cut off from another thread at any
 * moment: the thread is woken from whatever it waits for, and the connection dropped, which ends also a reader that does not heed it.
 */
final class Exchange<T> {

    private final Target target;
    private final Request request;
    private final AnswerReader<T> reader;
    private final long end;
    private final Thread thread = Thread.currentThread();
    private @Nullable Connection connection;
    private @Nullable IOException cut;
    private boolean over;

    Exchange(Target target, Request request, AnswerReader<T> reader) {
        this.target = target;
        this.request = request;
        this.reader = reader;
        this.end = System.nanoTime() + request.deadline().toNanos();
    }

    T run(Connections connections, String userAgent) throws IOException {
        try {
            var read = connections.use(target, connected -> talk(connected, userAgent));
            failIfCutOff();
            return read;
        } catch (InterruptedException e) {
            failIfCutOff();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the answer");
        } catch (IOException | RuntimeException | Error e) {
            failIfCutOff();
            throw e;
        }
    }

    /** At a time of {@link System#nanoTime}. */
    void cutOffAfter(long now) {
        if (now - end >= 0 && !isCutOff()) {
            cutOff(new SocketTimeoutException("no whole answer within " + request.deadline()));
        }
    }

    void cutOff(String reason) {
        cutOff(new IOException(reason));
    }

    private synchronized void cutOff(IOException reason) {
        if (!over && cut == null) {
            cut = reason;
            try {
                thread.interrupt();
            } finally {
                drop(connection);
            }
        }
    }

    private synchronized boolean isCutOff() {
        return cut != null;
    }

    private T talk(Connection connected, String userAgent) throws IOException {
        hold(connected);
        connected.write(Message.of(request, target, userAgent));
        var answer = connected.answerTo(request.method());
        var read = reader.read(answer.head(), answer.body());
        failIfCutOff(); // from here on the connection may be another's
        connected.end(answer);
        return read;
    }

    private synchronized void hold(Connection connected) {
        connection = connected;
        if (cut != null) {
            drop(connected);
        }
    }

    /** From here on it cannot be cut off. What a reader made of an answer that was is not given out. */
    private synchronized void failIfCutOff() throws IOException {
        over = true;
        if (cut != null) {
            var _ = Thread.interrupted(); // by us
            throw cut;
        }
    }

    private static void drop(@Nullable Connection connection) {
        if (connection != null) {
            connection.drop();
        }
    }
}
