package org.newswatch.enrich.reread;

import java.util.Arrays;

/**
 * At which offset of a partition each article stands last. Open addressing over 64 bits of a hash (FNV-1a) of the key:
 * among two million keys two share them once in ten million runs, and then one article keeps the tags it has.
 */
final class LatestOffsets {

    private static final long NONE = -1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final int most;
    private long[] hashes = new long[1024];
    private long[] offsets = empty(1024);
    private int size;

    /** @param most keys */
    LatestOffsets(int most) {
        this.most = most;
    }

    /** @throws IllegalStateException beyond the limit */
    void put(byte[] key, long offset) {
        long hash = hash(key);
        int slot = slot(hash);
        if (offsets[slot] == NONE) {
            if (size == most) {
                throw new IllegalStateException("there are more than " + most + " articles in a partition");
            }
            size++;
        }
        hashes[slot] = hash;
        offsets[slot] = offset;
        if (size * 2 > hashes.length) {
            grow();
        }
    }

    boolean isLatest(byte[] key, long offset) {
        return offsets[slot(hash(key))] == offset;
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (offsets[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var earlierHashes = hashes;
        var earlierOffsets = offsets;
        hashes = new long[earlierHashes.length * 2];
        offsets = empty(earlierHashes.length * 2);
        for (int i = 0; i < earlierHashes.length; i++) {
            if (earlierOffsets[i] != NONE) {
                int slot = slot(earlierHashes[i]);
                hashes[slot] = earlierHashes[i];
                offsets[slot] = earlierOffsets[i];
            }
        }
    }

    private static long[] empty(int slots) {
        var offsets = new long[slots];
        Arrays.fill(offsets, NONE);
        return offsets;
    }

    private static long hash(byte[] key) {
        long hash = FNV_OFFSET;
        for (byte each : key) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
