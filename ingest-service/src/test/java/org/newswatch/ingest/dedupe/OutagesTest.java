package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "57P01", "53300", "40P01", "55P03"})
    void aDatabaseThatIsAwayIsAnOutage(String state) {
        assertThat(Outages.explain(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @Test
    void aFaultOfOursIsNone() {
        assertThat(Outages.explain(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isFalse();
        assertThat(Outages.explain(new NullPointerException())).isFalse();
    }

    @Test
    void anEventThatTheBrokerTakesNoneOfAsLargeIsNoOutage() {
        var failure = new IllegalStateException(new ExecutionException(new RecordTooLargeException("2 MB")));

        assertThat(Outages.isTooLarge(failure)).isTrue();
        assertThat(Outages.explain(failure)).isFalse();
        assertThat(Outages.isTooLarge(new IllegalStateException(new SQLException("away", "08006"))))
                .isFalse();
    }
}
