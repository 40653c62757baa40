package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondStepTest {

    @Test
    void allIsDoneInOrderWhenItIsClosed() {
        var done = new ArrayList<Integer>();

        try (var second = new SecondStep<Integer>(done::add)) {
            IntStream.range(0, 12_345).forEach(second::take);
        }

        assertThat(done).hasSize(12_345).isSorted();
    }

    @Test
    void failureReachesTheCaller() {
        assertThatThrownBy(() -> {
                    try (var second = new SecondStep<Integer>(number -> Integer.parseInt("no number: " + number))) {
                        second.take(1);
                    }
                })
                .isInstanceOf(NumberFormatException.class);
    }
}
