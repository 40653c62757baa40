package org.newswatch.percolator.analyze;

import org.jspecify.annotations.Nullable;

/**
 * What one reader of texts knows about words, kept with each {@link Lexeme} of a vocabulary, so that it is worked out once for all
 * the texts that have the word. For many threads: of two values given at once one stays.
 */
public final class Attribute<T> {

    private final int number;

    Attribute(int number) {
        this.number = number;
    }

    /** The value given last; null where there is none yet. */
    @Nullable
    @SuppressWarnings("unchecked") // only give() puts values here
    public T of(Lexeme lexeme) {
        return (T) lexeme.value(number);
    }

    /** @param value not changed any more */
    public void give(Lexeme lexeme, T value) {
        lexeme.keep(number, value);
    }
}
