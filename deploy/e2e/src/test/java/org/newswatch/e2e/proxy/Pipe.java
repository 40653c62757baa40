package org.newswatch.e2e.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The way from one socket to the other: what is read waits its latency in a bounded queue, then is written. */
final class Pipe {

    private static final int BUFFER = 64 * 1024;
    private static final int PIECES = 64;
    private static final Piece END = new Piece(new byte[0], 0);

    private final Socket from;
    private final Socket to;
    private final Direction direction;
    private final Runnable onEnd;
    private final Runnable onFailure;
    private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(PIECES);

    /**
     * @param onEnd called when all was written that will ever come
     * @param onFailure called when either socket fails
     */
    Pipe(Socket from, Socket to, Direction direction, Runnable onEnd, Runnable onFailure) {
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.onEnd = onEnd;
        this.onFailure = onFailure;
    }

    /** @param readAt by {@link System#nanoTime} */
    private record Piece(byte[] bytes, long readAt) {

        boolean isEnd() {
            return bytes.length == 0;
        }
    }

    void start() {
        Thread.ofVirtual().start(() -> untilItFails(this::read));
        Thread.ofVirtual().start(() -> untilItFails(this::write));
    }

    private void read() throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        int count;
        while ((count = from.getInputStream().read(buffer)) >= 0) {
            queue.put(new Piece(Arrays.copyOf(buffer, count), System.nanoTime()));
        }
        queue.put(END);
    }

    private void write() throws IOException, InterruptedException {
        for (var piece = queue.take(); !piece.isEnd(); piece = queue.take()) {
            var latency = direction.awaitPassage().latency();
            TimeUnit.NANOSECONDS.sleep(piece.readAt() + latency.toNanos() - System.nanoTime());
            writeInSlices(piece.bytes());
        }
        direction.awaitPassage();
        to.shutdownOutput();
        onEnd.run();
    }

    private void writeInSlices(byte[] bytes) throws IOException, InterruptedException {
        for (int sent = 0; sent < bytes.length; ) {
            var toxics = direction.awaitPassage();
            int slice = toxics.slice() == 0 ? bytes.length : toxics.slice();
            int count = Math.min(slice, bytes.length - sent);
            to.getOutputStream().write(bytes, sent, count);
            sent += count;
            if (toxics.bytesPerSecond() > 0) {
                TimeUnit.NANOSECONDS.sleep(1_000_000_000L * count / toxics.bytesPerSecond());
            }
        }
    }

    private void untilItFails(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            onFailure.run();
            // Whoever waits for the queue, to take or to put, goes on and meets the closed socket.
            queue.clear();
            queue.offer(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
