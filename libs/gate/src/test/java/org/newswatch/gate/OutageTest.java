package org.newswatch.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aDatabaseThatIsAwayOrTakesNoWritesPasses() {
        assertThat(Outage.ofDatabase(new RuntimeException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(Outage.ofDatabase(new SQLException("no lock", "55P03"))).isTrue();
        assertThat(Outage.ofDatabase(new SQLException("read-only", "25006"))).isTrue();
    }

    @Test
    void aFaultOfOursDoesNotPass() {
        assertThat(Outage.ofDatabase(new SQLException("no such column", "42703")))
                .isFalse();
        assertThat(Outage.ofDatabase(new IllegalStateException())).isFalse();
    }
}
