package org.newswatch.percolator.analyze;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The words that texts had, each once: nine of ten were met before, and stemming costs more than looking up. Those who read the same
 * texts share one, so that a text is split into words and each word looked up once for all of them. For many threads.
 *
 * <p>When the young words are many, they become the old ones, and of those that were old before only the ones stay that are met
 * again; so memory stays bounded.
 */
public final class Vocabulary {

    private static final int MOST_ATTRIBUTES = 2;

    /** About, with its forms and attributes. */
    private static final int BYTES_PER_WORD = 350;

    /** Young and old words together take a sixteenth of the heap at most, and there are no more than a million. */
    private static final int MOST_YOUNG =
            Math.clamp(Runtime.getRuntime().maxMemory() / 16 / BYTES_PER_WORD / 2, 10_000, 500_000);

    /** No word of a language is longer; what is, is kept no longer than its text. */
    private static final int LONGEST_WORD = 64;

    private final AtomicInteger attributes = new AtomicInteger();
    private final AtomicBoolean figures = new AtomicBoolean();
    private volatile LexemeTable young = new LexemeTable();
    private volatile LexemeTable old = new LexemeTable();

    /**
     * Room for what a reader wants to know about words.
     *
     * @throws IllegalStateException for the third: each takes memory with every word
     */
    public <T> Attribute<T> attribute() {
        int number = attributes.getAndIncrement();
        if (number >= MOST_ATTRIBUTES) {
            throw new IllegalStateException("a vocabulary has room for " + MOST_ATTRIBUTES + " attributes");
        }
        return new Attribute<>(number);
    }

    /**
     * Room for two numbers that a reader wants to know of every word.
     *
     * @throws IllegalStateException for the second who asks
     */
    public Figures figures() {
        if (figures.getAndSet(true)) {
            throw new IllegalStateException("a vocabulary has room for the figures of one reader");
        }
        return new Figures();
    }

    /** Splits a text into its tokens; markup in it is passed over. */
    public Tokens read(Chain chain, String text) {
        return new Tokenizer(chain, Markup.strip(text)).tokens(this);
    }

    /**
     * Looks the words between these places of a text up. In steps, each for all words and with little else to do: then the processor
     * waits for the memory of many words at once and not of one after the other.
     *
     * @param hashes of the letters between these places
     */
    Lexeme[] lookUp(Chain chain, char[] text, int[] starts, int[] ends, int[] hashes, int count) {
        var table = young;
        var slots = table.slots();
        var lengths = new int[count];
        for (int i = 0; i < count; i++) {
            int hash = spread(chain, hashes[i]);
            hashes[i] = hash;
            var first = slots[hash & (slots.length - 1)];
            lengths[i] = first != null && first.hash() == hash ? first.length() : 0;
        }
        var found = new Lexeme[count];
        for (int i = 0; i < count; i++) {
            var first = slots[hashes[i] & (slots.length - 1)];
            found[i] = first != null
                            && lengths[i] == ends[i] - starts[i]
                            && first.is(chain, hashes[i], text, starts[i], ends[i])
                    ? first
                    : lexeme(chain, hashes[i], text, starts[i], ends[i]);
        }
        return found;
    }

    @SuppressWarnings("EnumOrdinal") // hashes live no longer than the process
    private static int spread(Chain chain, int hash) {
        int spread = (hash + chain.ordinal()) * 0x9E3779B9; // 2^32 over the golden ratio (Knuth, TAOCP 6.4)
        return spread ^ (spread >>> 15);
    }

    private Lexeme lexeme(Chain chain, int hash, char[] text, int start, int end) {
        var known = young.get(chain, hash, text, start, end);
        if (known == null) {
            known = old.get(chain, hash, text, start, end);
            if (known == null) {
                known = new Lexeme(chain, hash, new String(text, start, end - start));
            }
            if (end - start <= LONGEST_WORD) {
                keep(known);
            }
        }
        return known;
    }

    /** Two threads may keep the same word twice, which does no harm. */
    private synchronized void keep(Lexeme word) {
        if (young.size() >= MOST_YOUNG) {
            old = young;
            young = new LexemeTable();
        }
        young.put(word);
    }
}
