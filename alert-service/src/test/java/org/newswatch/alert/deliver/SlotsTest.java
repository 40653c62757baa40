package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final Slots slots = new Slots(3, 2, PATIENCE, () -> now);

    @Test
    void whoStaysLongLeavesItsSlotToOthers() {
        slots.giveBack(slots.takeAll() - 2);
        var slow = slots.stay("harbour");
        slots.stay("harbour");
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
        var quick = slots.stay("harbour");
        now = now.plus(PATIENCE.minusMillis(1));
        assertThat(slots.takeAll()).isZero();

        quick.close();

        assertThat(slots.takeAll()).isOne();
    }

    @Test
    void whoIsAnsweredAgainAndAgainKeepsItsSlot() {
        slots.giveBack(slots.takeAll() - 1);
        var busy = slots.stay("harbour");
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
        var first = slots.stay("harbour");
        var second = slots.stay("harbour");
        var third = slots.stay("harbour");
        now = now.plus(PATIENCE);
        assertThat(slots.takeAll()).isEqualTo(2);

        first.close();
        second.close();
        third.close();

        assertThat(slots.takeAll()).as("the third's own").isOne();
        slots.stay("harbour");
        slots.stay("harbour");
        now = now.plus(PATIENCE);
        assertThat(slots.takeAll()).as("there is room to linger again").isEqualTo(2);
    }

    @Test
    void tenantAloneLeavesAThirdFree() {
        assertThat(Slots.share(128, 0)).isEqualTo(86);
        assertThat(Slots.share(42, 86)).isZero();
        assertThat(Slots.share(43, 85)).isOne();
        assertThat(Slots.share(1, 0)).isOne();
        assertThat(Slots.share(0, 3)).isZero();
    }

    @Test
    void tenantsThatAllWantAllGetEqualPartsAndLeaveSomeFree() {
        int free = 128;
        var held = new int[4];
        for (int round = 0; round < 200; round++) {
            for (int tenant = 0; tenant < held.length; tenant++) {
                int taken = Math.min(1, Slots.share(free, held[tenant]));
                held[tenant] += taken;
                free -= taken;
            }
        }

        assertThat(held).containsOnly(28, 29);
        assertThat(free).isPositive();
    }

    @Test
    void tenantHasItsShareBesideThoseWhoHaveNothingYet() {
        var many = new Slots(9, 0, PATIENCE, () -> now);
        int free = many.takeAll();
        for (int i = 0; i < Slots.share(9, 0); i++) {
            many.stay("harbour");
        }
        many.giveBack(free - 6);

        assertThat(many.rooms(3)).containsExactly(Map.entry("harbour", 0));
    }

    @Test
    void tenantWhoseReceiversNeverAnswerLeavesRoomToLingerToOthers() {
        var wide = new Slots(12, 3, PATIENCE, () -> now);
        wide.giveBack(wide.takeAll() - 8);
        for (int i = 0; i < 8; i++) {
            wide.stay("harbour");
        }
        now = now.plus(PATIENCE);
        assertThat(wide.takeAll()).as("two of the eight linger").isEqualTo(4 + 2);
        wide.stay("river");

        now = now.plus(PATIENCE);

        assertThat(wide.takeAll()).as("it lingers, none of the others").isOne();
    }
}
