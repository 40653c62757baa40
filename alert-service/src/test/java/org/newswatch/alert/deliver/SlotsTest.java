package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Slots slots = new Slots(3, 2, PATIENCE, () -> now);

    @Test
    void whoStaysLongLeavesItsSlotToOthers() {
        slots.giveBack(slots.takeAll() - 2);
        var slow = slots.stay();
        slots.stay();
        assertThat(slots.takeAll()).isOne();
        slots.giveBack(1);

        now = now.plus(PATIENCE);

        assertThat(slots.takeAll()).isEqualTo(3);
        slow.close();
        assertThat(slots.takeAll()).as("it had given its slot away").isZero();
    }

    @Test
    void whoIsQuickGivesItsOwnSlotBack() {
        assertThat(slots.takeAll()).isEqualTo(3);
        var quick = slots.stay();
        now = now.plus(PATIENCE.minusMillis(1));
        assertThat(slots.takeAll()).isZero();

        quick.close();

        assertThat(slots.takeAll()).isOne();
    }

    @Test
    void whoIsAnsweredAgainAndAgainKeepsItsSlot() {
        slots.giveBack(slots.takeAll() - 1);
        var busy = slots.stay();
        for (int answer = 0; answer < 5; answer++) {
            now = now.plus(PATIENCE.minusMillis(1));
            assertThat(slots.takeAll()).isEqualTo(2);
            slots.giveBack(2);
            assertThat(busy.goesOn()).isTrue();
        }

        now = now.plus(PATIENCE);

        assertThat(slots.takeAll()).isEqualTo(3);
        assertThat(busy.goesOn()).as("another has its slot").isFalse();
    }

    @Test
    void whoFindsNoRoomToLingerKeepsItsSlot() {
        assertThat(slots.takeAll()).isEqualTo(3);
        var first = slots.stay();
        var second = slots.stay();
        var third = slots.stay();
        now = now.plus(PATIENCE);
        assertThat(slots.takeAll()).isEqualTo(2);

        first.close();
        second.close();
        third.close();

        assertThat(slots.takeAll()).as("the third's own").isOne();
        slots.stay();
        slots.stay();
        now = now.plus(PATIENCE);
        assertThat(slots.takeAll()).as("there is room to linger again").isEqualTo(2);
    }
}
