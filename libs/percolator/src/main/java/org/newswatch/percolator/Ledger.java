package org.newswatch.percolator;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every stored query under its ordinal. Ordinals go up with each change and are never given twice; what lies before the window
 * is forgotten. Immutable but for places behind the limit of every reader, and for the version at which a query ended.
 *
 * @param from the first ordinal of the window
 * @param limit the ordinal after the last one
 */
record Ledger<K>(Chunk[] chunks, int firstChunk, int from, int limit) {

    private static final int BITS = 10;
    private static final int CHUNK = 1 << BITS;

    /** Queries with neighbouring ordinals; in {@code ended} the version at which one was removed, 0 while it stands. */
    private record Chunk(@Nullable Object[] ids, byte[] @Nullable [] programs, long[] ended) {

        Chunk() {
            this(new Object[CHUNK], new byte[CHUNK][], new long[CHUNK]);
        }
    }

    /** Without queries; the first will have this ordinal. */
    static <K> Ledger<K> from(int first) {
        return new Ledger<>(new Chunk[0], first >>> BITS, first, first);
    }

    private Chunk chunk(int ordinal) {
        return chunks[(ordinal >>> BITS) - firstChunk];
    }

    @SuppressWarnings("unchecked") // only with() puts ids in
    K id(int ordinal) {
        return (K) Objects.requireNonNull(chunk(ordinal).ids[ordinal & (CHUNK - 1)]);
    }

    byte[] program(int ordinal) {
        return Objects.requireNonNull(chunk(ordinal).programs[ordinal & (CHUNK - 1)]);
    }

    boolean stands(int ordinal, long version) {
        long ended = chunk(ordinal).ended[ordinal & (CHUNK - 1)];
        return ended == 0 || ended > version;
    }

    /** Whether a query with this ordinal stands in the newest version. */
    boolean stands(int ordinal) {
        return ordinal >= from && ordinal < limit && chunk(ordinal).ended[ordinal & (CHUNK - 1)] == 0;
    }

    /** Adds a query; its ordinal is the limit so far. */
    Ledger<K> with(K id, byte[] program) {
        var room = (limit >>> BITS) - firstChunk < chunks.length ? this : grown();
        var chunk = room.chunk(limit);
        chunk.ids[limit & (CHUNK - 1)] = id;
        chunk.programs[limit & (CHUNK - 1)] = program;
        return new Ledger<>(room.chunks, firstChunk, from, limit + 1);
    }

    private Ledger<K> grown() {
        var more = Arrays.copyOf(chunks, chunks.length + 1);
        more[chunks.length] = new Chunk();
        return new Ledger<>(more, firstChunk, from, limit);
    }

    void end(int ordinal, long version) {
        chunk(ordinal).ended[ordinal & (CHUNK - 1)] = version;
    }

    /** Where a query stood that was moved, earlier readers find it as it is now: the code is the same, and one is kept instead of two. */
    void share(int ordinal, byte[] program) {
        chunk(ordinal).programs[ordinal & (CHUNK - 1)] = program;
    }

    /** Without what lies before the first query that still stands. */
    Ledger<K> trimmed() {
        int first = from;
        while (first < limit && !stands(first)) {
            first++;
        }
        int passed = Math.min((first >>> BITS) - firstChunk, chunks.length);
        return new Ledger<>(Arrays.copyOfRange(chunks, passed, chunks.length), firstChunk + passed, first, limit);
    }
}
