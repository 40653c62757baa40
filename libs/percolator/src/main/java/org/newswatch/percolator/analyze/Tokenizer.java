package org.newswatch.percolator.analyze;

import java.util.Arrays;
import java.util.BitSet;

/** Reads one text: gathers where its tokens stand, then looks all of them up. */
final class Tokenizer implements Scanner.Sink {

    private static final int UNITS_PER_TOKEN = 6;

    private final Chain chain;
    private final Stripped stripped;
    private final char[] letters;
    private final BitSet endings = new BitSet(0);
    private int[] starts;
    private int[] ends;
    private int[] hashes;
    private int count;

    Tokenizer(Chain chain, Stripped stripped) {
        this.chain = chain;
        this.stripped = stripped;
        this.letters = stripped.text().toCharArray();
        this.starts = new int[letters.length / UNITS_PER_TOKEN + 4];
        this.ends = new int[starts.length];
        this.hashes = new int[starts.length];
    }

    Tokens tokens(Vocabulary vocabulary) {
        new Scanner(letters, chain.endings(), this).scan();
        var lexemes = vocabulary.lookUp(chain, letters, starts, ends, hashes, count);
        if (stripped.hadMarkup()) {
            for (int i = 0; i < count; i++) {
                starts[i] = stripped.start(starts[i]);
                ends[i] = stripped.end(ends[i]);
            }
        }
        return new Tokens(stripped.original(), lexemes, starts, ends, endings);
    }

    @Override
    public void word(int start, int end, int hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count++] = hash;
    }

    @Override
    public void ending(int start, int end, int hash) {
        endings.set(count);
        word(start, end, hash);
    }
}
