package org.newswatch.percolator;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map: a change gives a new map that shares all but a few nodes with the old one, so that a reader of the old one is
 * not disturbed (a hash array mapped trie, Bagwell 2001).
 */
final class Trie<K, V> {

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;

    private final @Nullable Node<K, V> root;
    private final int size;

    private Trie(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    static <K, V> Trie<K, V> empty() {
        return new Trie<>(null, 0);
    }

    int size() {
        return size;
    }

    @Nullable
    V get(K key) {
        int hash = spread(key);
        var node = root;
        for (int shift = 0; node instanceof Branch<K, V> branch; shift += BITS) {
            node = branch.child(bit(hash, shift));
        }
        for (var leaf = (Leaf<K, V>) node; leaf != null; leaf = leaf.next) {
            if (leaf.hash == hash && leaf.key.equals(key)) {
                return leaf.value;
            }
        }
        return null;
    }

    Trie<K, V> with(K key, V value) {
        var rest = get(key) == null ? this : without(key);
        var leaf = new Leaf<>(spread(key), key, value, null);
        return new Trie<>(rest.root == null ? leaf : insert(rest.root, leaf, 0), rest.size + 1);
    }

    Trie<K, V> without(K key) {
        return get(key) == null || root == null ? this : new Trie<>(remove(root, spread(key), key, 0), size - 1);
    }

    void forEach(BiConsumer<? super K, ? super V> visitor) {
        if (root != null) {
            visit(root, visitor);
        }
    }

    private sealed interface Node<K, V> {}

    /** One entry, and those after it that have the same hash. */
    private record Leaf<K, V>(
            int hash, K key, V value, @Nullable Leaf<K, V> next) implements Node<K, V> {}

    /** Up to 32 children, of which only those in the bitmap are there. */
    private static final class Branch<K, V> implements Node<K, V> {

        private final int bitmap;
        private final Node<K, V>[] children;

        private Branch(int bitmap, Node<K, V>[] children) {
            this.bitmap = bitmap;
            this.children = children;
        }

        private int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }

        private @Nullable Node<K, V> child(int bit) {
            return (bitmap & bit) == 0 ? null : children[index(bit)];
        }

        private Branch<K, V> with(int bit, Node<K, V> child) {
            int at = index(bit);
            if ((bitmap & bit) != 0) {
                var changed = children.clone();
                changed[at] = child;
                return new Branch<>(bitmap, changed);
            }
            var grown = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(children, at, grown, at + 1, children.length - at);
            grown[at] = child;
            return new Branch<>(bitmap | bit, grown);
        }

        private @Nullable Node<K, V> without(int bit) {
            if (children.length == 1) {
                return null;
            }
            int at = index(bit);
            var shrunk = Arrays.copyOf(children, children.length - 1);
            System.arraycopy(children, at + 1, shrunk, at, shrunk.length - at);
            return shrunk.length == 1 && shrunk[0] instanceof Leaf ? shrunk[0] : new Branch<>(bitmap & ~bit, shrunk);
        }
    }

    private static <K, V> Node<K, V> insert(Node<K, V> node, Leaf<K, V> leaf, int shift) {
        return switch (node) {
            case Branch<K, V> branch -> {
                int bit = bit(leaf.hash, shift);
                var child = branch.child(bit);
                yield branch.with(bit, child == null ? leaf : insert(child, leaf, shift + BITS));
            }
            case Leaf<K, V> other when other.hash == leaf.hash -> new Leaf<>(leaf.hash, leaf.key, leaf.value, other);
            case Leaf<K, V> other -> insert(branchOf(other, shift), leaf, shift);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
    private static <K, V> Branch<K, V> branchOf(Leaf<K, V> leaf, int shift) {
        return new Branch<>(bit(leaf.hash, shift), new Node[] {leaf});
    }

    private static <K, V> @Nullable Node<K, V> remove(Node<K, V> node, int hash, K key, int shift) {
        return switch (node) {
            case Branch<K, V> branch -> {
                int bit = bit(hash, shift);
                var child = remove(Objects.requireNonNull(branch.child(bit)), hash, key, shift + BITS);
                yield child == null ? branch.without(bit) : branch.with(bit, child);
            }
            case Leaf<K, V> leaf -> removeFrom(leaf, key);
        };
    }

    private static <K, V> @Nullable Leaf<K, V> removeFrom(@Nullable Leaf<K, V> leaf, K key) {
        if (leaf == null || leaf.key.equals(key)) {
            return leaf == null ? null : leaf.next;
        }
        return new Leaf<>(leaf.hash, leaf.key, leaf.value, removeFrom(leaf.next, key));
    }

    private static <K, V> void visit(Node<K, V> node, BiConsumer<? super K, ? super V> visitor) {
        switch (node) {
            case Branch<K, V> branch -> {
                for (var child : branch.children) {
                    visit(child, visitor);
                }
            }
            case Leaf<K, V> first -> {
                for (var leaf = first; leaf != null; leaf = leaf.next) {
                    visitor.accept(leaf.key, leaf.value);
                }
            }
        }
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }

    /** The bit that a hash sets at this depth; after 32 bits every two hashes that differ have parted. */
    private static int bit(int hash, int shift) {
        return 1 << ((hash >>> shift) & MASK);
    }
}
