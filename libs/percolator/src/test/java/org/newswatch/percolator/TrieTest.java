package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {

    /** A key of which four at a time share a hash. */
    private record Key(int number) {

        @Override
        public int hashCode() {
            return (number / 4) * 0x9E3779B1;
        }
    }

    @Test
    void holdsWhatAHashMapHolds() {
        var random = new Random(11);
        var trie = Trie.<Key, Integer>empty();
        var map = new HashMap<Key, Integer>();
        for (int i = 0; i < 20_000; i++) {
            var key = new Key(random.nextInt(800));
            if (random.nextInt(5) < 2) {
                trie = trie.without(key);
                map.remove(key);
            } else {
                trie = trie.with(key, i);
                map.put(key, i);
            }
            assertThat(trie.get(key)).isEqualTo(map.get(key));
            assertThat(trie.size()).isEqualTo(map.size());
        }
        assertThat(contents(trie)).isEqualTo(map);
        for (var key : map.keySet()) {
            trie = trie.without(key);
        }

        assertThat(contents(trie)).isEmpty();
    }

    @Test
    void changeLeavesTheOldOneAsItWas() {
        var one = Trie.<String, Integer>empty().with("a", 1);
        var two = one.with("a", 2).with("b", 3);

        assertThat(contents(one)).isEqualTo(Map.of("a", 1));
        assertThat(contents(two.without("a"))).isEqualTo(Map.of("b", 3));
        assertThat(contents(two)).isEqualTo(Map.of("a", 2, "b", 3));
    }

    private static <K, V> Map<K, V> contents(Trie<K, V> trie) {
        var contents = new HashMap<K, V>();
        trie.forEach(contents::put);
        return contents;
    }
}
