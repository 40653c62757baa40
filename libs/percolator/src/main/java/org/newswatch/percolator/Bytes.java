package org.newswatch.percolator;

import java.util.Arrays;

/** Numbers one after the other, small ones in few bytes. */
final class Bytes {

    private byte[] bytes = new byte[64];
    private int size;

    /** Seven bits a byte, lowest first; the top bit says that more follow. */
    void add(int number) {
        room(5);
        int rest = number;
        while (rest >>> 7 != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void addAll(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
        }
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
