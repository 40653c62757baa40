package org.newswatch.percolator.analyze;

/** Takes the words of a text in their order, as they are written. */
@FunctionalInterface
public interface Words {

    /**
     * @param start first UTF-16 unit of the word in the text
     * @param end the unit after its last one
     */
    void word(String word, int start, int end);
}
