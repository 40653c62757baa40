package org.newswatch.percolator;

import java.util.Arrays;

/** The ordinal of each id: an open hash table that keeps no ids of its own, as the ledger has them. */
final class Ordinals<K> {

    private static final int NONE = 0;

    private int[] table = new int[64];
    private int size;

    int size() {
        return size;
    }

    /** The ordinal of an id, 0 where it has none. */
    int get(K id, Ledger<K> ledger) {
        return table[slot(id, ledger)];
    }

    /** Notes the ordinal of an id, whose earlier one may be in the ledger still. */
    void put(K id, int ordinal, Ledger<K> ledger) {
        int slot = slot(id, ledger);
        boolean added = table[slot] == NONE;
        table[slot] = ordinal;
        if (added && 2 * ++size > table.length) {
            refill(new int[2 * table.length], ledger);
        }
    }

    void remove(K id, Ledger<K> ledger) {
        int slot = slot(id, ledger);
        if (table[slot] == NONE) {
            return;
        }
        table[slot] = NONE;
        size--;
        // what was put behind it for want of room is put anew
        for (int next = next(slot); table[next] != NONE; next = next(next)) {
            int moved = table[next];
            table[next] = NONE;
            table[slot(ledger.id(moved), ledger)] = moved;
        }
    }

    int[] toArray() {
        return Arrays.stream(table).filter(ordinal -> ordinal != NONE).toArray();
    }

    private void refill(int[] larger, Ledger<K> ledger) {
        var ordinals = toArray();
        table = larger;
        for (int ordinal : ordinals) {
            table[slot(ledger.id(ordinal), ledger)] = ordinal;
        }
    }

    /** Where an id stands, or would stand. */
    private int slot(K id, Ledger<K> ledger) {
        int hash = id.hashCode() * 0x9E3779B9; // 2^32 over the golden ratio (Knuth, TAOCP 6.4)
        int slot = (hash ^ (hash >>> 16)) & (table.length - 1);
        while (table[slot] != NONE && !ledger.id(table[slot]).equals(id)) {
            slot = next(slot);
        }
        return slot;
    }

    private int next(int slot) {
        return (slot + 1) & (table.length - 1);
    }
}
