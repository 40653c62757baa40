package org.newswatch.ingest.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
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
}
