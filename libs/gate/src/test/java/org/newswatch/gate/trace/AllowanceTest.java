package org.newswatch.gate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Allowance allowance = new Allowance(3, now::get);

    @Test
    void eachSecondHasItsOwn() {
        assertThat(spent(10)).isEqualTo(3);

        now.addAndGet(999_999_999);
        assertThat(spent(10)).isZero();

        now.addAndGet(1);
        assertThat(spent(10)).isEqualTo(3);
    }

    @Test
    void whatWasNotSpentIsNotKept() {
        now.addAndGet(3_600_000_000_000L);

        assertThat(spent(10)).isEqualTo(3);
    }

    private long spent(int attempts) {
        return IntStream.range(0, attempts).filter(i -> allowance.spend()).count();
    }
}
