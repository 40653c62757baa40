package org.newswatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void noWordMeansTwoMonths() {
        assertThat(Words.all().entrySet())
                .filteredOn(word -> word.getValue().months.size() > 1)
                .extracting(word -> word.getKey() + word.getValue().months)
                .isEmpty();
    }

    @Test
    void aStemTakesEndingsAndNotOtherWords() {
        assertThat(Words.of("septembrom").months).containsExactly(9);
        assertThat(Words.of("januarskomu").months).isEmpty();
    }
}
