package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {

    @Test
    void oneTenantLeavesSeatsToOthers() {
        var seats = new Seats(3, 2);

        assertThat(seats.take("a")).isTrue();
        assertThat(seats.take("a")).isTrue();
        assertThat(seats.take("a")).isFalse();
        assertThat(seats.take("b")).isTrue();
        assertThat(seats.take("c")).isFalse();
    }

    @Test
    void whoLeavesMakesRoom() {
        var seats = new Seats(1, 1);
        seats.take("a");

        seats.leave("a");

        assertThat(seats.take("b")).isTrue();
    }
}
