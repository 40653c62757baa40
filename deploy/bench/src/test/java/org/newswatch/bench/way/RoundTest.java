package org.newswatch.bench.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final int ARTICLE = 40;

    private final Round round = new Round(ARTICLE, 1);
    private final int[] readers = Readers.of(ARTICLE);

    @BeforeEach
    void start() {
        round.started(ARTICLE, 0);
    }

    private void deliverToAll() {
        for (int reader : readers) {
            round.delivered(ARTICLE, reader, 2_000_000);
        }
    }

    @Test
    void isGoodWhenEachReaderWasToldOnce() {
        deliverToAll();

        assertThatCode(round::check).doesNotThrowAnyException();
        assertThat(round.millis()).containsExactly(2, 2, 2);
    }

    @Test
    void readerWhoWasNotToldIsMissed() {
        round.delivered(ARTICLE, readers[0], 1);

        assertThatIOException().isThrownBy(round::check).withMessageContaining("of 1 articles 0 were delivered");
    }

    @Test
    void secondDeliveryIsNoticed() {
        deliverToAll();

        round.delivered(ARTICLE, readers[1], 3);

        assertThatIOException().isThrownBy(round::check).withMessageContaining("1 deliveries were double or wrong");
    }

    @Test
    void deliveryToSomebodyElseIsNoticed() {
        deliverToAll();

        round.delivered(ARTICLE, (readers[2] + 1) % Readers.ALL, 3);

        assertThatIOException().isThrownBy(round::check).withMessageContaining("1 deliveries were double or wrong");
    }

    @Test
    void articleOfAnotherRoundIsNoticed() {
        deliverToAll();

        round.delivered(ARTICLE - 1, Readers.of(ARTICLE - 1)[0], 3);

        assertThatIOException().isThrownBy(round::check).withMessageContaining("1 deliveries were double or wrong");
    }
}
