package org.newswatch.alert.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @Test
    void allStayThatHaveRoom() {
        assertThat(Days.of(sizes(9, 0, 10), TODAY, 100)).isEqualTo(new Days(List.of(), false));
        assertThat(Days.of(Map.of(), TODAY, 100)).isEqualTo(new Days(List.of(), false));
    }

    @Test
    void oldestGoWhereAllAreTooLarge() {
        var days = Days.of(sizes(5, 0, 30), TODAY, 100);

        assertThat(days.drop()).containsExactly(TODAY.minusDays(5), TODAY.minusDays(4), TODAY.minusDays(3));
        assertThat(days.full()).isFalse();
    }

    @Test
    void yesterdayAndTodayStayAndAreFull() {
        var days = Days.of(sizes(3, 0, 60), TODAY, 100);

        assertThat(days.drop()).containsExactly(TODAY.minusDays(3), TODAY.minusDays(2));
        assertThat(days.full()).isTrue();
    }

    @Test
    void daysToComeStay() {
        var days = Days.of(sizes(0, 5, 30), TODAY, 100);

        assertThat(days.drop()).isEmpty();
        assertThat(days.full()).isTrue();
    }

    private static Map<LocalDate, Long> sizes(int before, int after, long size) {
        var sizes = new TreeMap<LocalDate, Long>();
        for (int day = -before; day <= after; day++) {
            sizes.put(TODAY.plusDays(day), size);
        }
        return sizes;
    }
}
