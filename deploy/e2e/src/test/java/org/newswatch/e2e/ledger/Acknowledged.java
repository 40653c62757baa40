package org.newswatch.e2e.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The articles that were answered 2xx, each written to the disk before anything else happens. */
public final class Acknowledged implements AutoCloseable {

    private final FileChannel file;
    private final Map<Integer, Long> at = new TreeMap<>();

    public Acknowledged(Path file) {
        try {
            this.file = FileChannel.open(file, CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the article down.
     *
     * @param nanos by {@link System#nanoTime}, when the answer was there
     */
    public synchronized void add(int article, long nanos) {
        try {
            file.write(ByteBuffer.wrap((article + "\n").getBytes(US_ASCII)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at.put(article, nanos);
    }

    /** When each was, by its number. */
    public synchronized Map<Integer, Long> all() {
        return new TreeMap<>(at);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
