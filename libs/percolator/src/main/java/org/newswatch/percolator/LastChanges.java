package org.newswatch.percolator;

/**
 * At which version of a lexicon the forms of words were last changed; immutable. Forms share places by their hash, so the answer is
 * never too early and now and then too late.
 */
final class LastChanges {

    /** 4,096 places: a word of ten forms is taken for changed by one of 400 changes of a form. */
    private static final int BITS = 6;

    private static final int WIDTH = 1 << BITS;

    private final int[][] versions;

    /** None. */
    LastChanges() {
        this(new int[WIDTH][WIDTH]);
    }

    private LastChanges(int[][] versions) {
        this.versions = versions;
    }

    LastChanges with(Iterable<String> forms, int version) {
        var next = versions.clone();
        for (var form : forms) {
            int place = place(form.hashCode());
            int row = place >>> BITS;
            next[row] = next[row].clone();
            next[row][place & (WIDTH - 1)] = version;
        }
        return new LastChanges(next);
    }

    /** @param hash of the form, as {@link String#hashCode} defines it */
    int at(int hash) {
        int place = place(hash);
        return versions[place >>> BITS][place & (WIDTH - 1)];
    }

    /** The upper bits of the hash times 2^32 over the golden ratio (Knuth, TAOCP 6.4). */
    private static int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - 2 * BITS);
    }
}
