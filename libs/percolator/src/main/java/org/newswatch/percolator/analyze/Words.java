package org.newswatch.percolator.analyze;

/** Takes the words of a text in their order, as they stand there. */
@FunctionalInterface
public interface Words {

    /**
     * @param word without the markup that may stand inside it
     * @param start first UTF-16 unit of the word in the text as given
     * @param end the unit after its last one
     */
    void word(String word, int start, int end);
}
