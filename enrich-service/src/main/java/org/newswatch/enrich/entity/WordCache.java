package org.newswatch.enrich.entity;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that articles had: folding one costs a hundred times as much as looking it up. When the young ones are many they become
 * the old ones, and of the old ones those stay that are met again.
 */
final class WordCache {

    private static final int MOST_YOUNG = 50_000;
    private static final int LONGEST_KEPT = 32;

    private final Lexicon lexicon;
    private volatile ConcurrentHashMap<String, Word> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, Word> old = new ConcurrentHashMap<>();

    WordCache(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Word get(String text) {
        var word = young.get(text);
        if (word == null) {
            word = old.get(text);
            if (word == null) {
                word = lexicon.word(text);
            }
            if (text.length() <= LONGEST_KEPT) {
                keep(text, word);
            }
        }
        return word;
    }

    /** Two threads may age it at once, which costs some words and does no harm. */
    private void keep(String text, Word word) {
        if (young.mappingCount() >= MOST_YOUNG) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(text, word);
    }
}
