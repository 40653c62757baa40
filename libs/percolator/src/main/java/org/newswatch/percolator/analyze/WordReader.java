package org.newswatch.percolator.analyze;

/** Takes the words of a text in their order. */
@FunctionalInterface
public interface WordReader {

    /**
     * @param start first UTF-16 unit of the word in the text
     * @param end the unit after its last one
     */
    void word(Forms forms, int start, int end);
}
