package org.newswatch.enrich.language;

import java.util.HashMap;

/**
 * Counts the words of all {@link WordList}s in one pass over the letters: words are known by 64-bit hashes, so that none
 * is cut out.
 */
final class TellingWords {

    private static final int SLOTS = 1 << 13;
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private static final long[] HASHES = new long[SLOTS];
    private static final int[] LISTS = new int[SLOTS];

    static {
        var words = new HashMap<Long, String>();
        for (var list : WordList.values()) {
            for (var word : list.spellings()) {
                var hash = hashOf(word);
                var other = words.putIfAbsent(hash, word);
                if (other != null && !other.equals(word)) {
                    throw new IllegalStateException(other + " and " + word + " have one hash");
                }
                var slot = slotOf(hash);
                HASHES[slot] = hash;
                LISTS[slot] |= 1 << list.index();
            }
        }
    }

    private TellingWords() {}

    /** The hash of no letters yet. */
    static long start() {
        return START;
    }

    /** The hash of a word by one lower-case letter longer. */
    static long and(long hash, char letter) {
        return (hash ^ letter) * PRIME;
    }

    /** The lists that a word stands in, one bit for each by its index. */
    static int listsOf(long hash) {
        return LISTS[slotOf(hash)];
    }

    private static int slotOf(long hash) {
        var slot = (int) (hash ^ (hash >>> 32)) & (SLOTS - 1);
        while (HASHES[slot] != 0 && HASHES[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private static long hashOf(String word) {
        var hash = START;
        for (var i = 0; i < word.length(); i++) {
            hash = and(hash, word.charAt(i));
        }
        return hash;
    }
}
