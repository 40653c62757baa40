package org.newswatch.enrich.story.likeness;

/** Hashes that spread evenly: the finishers of MurmurHash3 (Austin Appleby, public domain). */
final class Hashes {

    private Hashes() {}

    static int of(String text) {
        return mix(text.hashCode());
    }

    static int mix(int value) {
        int hash = value;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
