package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final Looks looks = new Looks();

    @Test
    void tenantBehindTwoBusyOnesIsSeenInTheThirdLook() {
        var seen = new ArrayList<String>();
        int free = 24;
        boolean others = true;
        while (others) {
            var rooms = looks.rooms(Map.of());
            int usual = Slots.share(free, 0);
            // As a look sees it: the first of these that it does not pass stands before all others.
            var tenant = List.of("busy", "busier", "quiet").stream()
                    .filter(name -> rooms.getOrDefault(name, usual) > 0)
                    .findFirst()
                    .orElseThrow();
            int taken = tenant.equals("quiet") ? 1 : usual;
            seen.add(tenant);
            free -= taken;
            others = looks.othersMayWait(Collections.nCopies(taken, tenant), rooms, usual);
        }

        assertThat(seen).containsExactly("busy", "busier", "quiet");
    }

    @Test
    void nobodyIsLookedPastWhoGotLessThanItMayHave() {
        assertThat(looks.othersMayWait(List.of("harbour", "river", "harbour"), Map.of("harbour", 3), 2))
                .isFalse();

        assertThat(looks.rooms(Map.of("harbour", 1))).containsExactly(Map.entry("harbour", 1));
    }

    @Test
    void whoIsLookedPastHasNoRoomHoweverManyOfItsSlotsAreFreeAgain() {
        assertThat(looks.othersMayWait(List.of("harbour"), Map.of("harbour", 1), 8))
                .isTrue();

        assertThat(looks.rooms(Map.of("harbour", 5, "river", 2)))
                .containsOnly(Map.entry("harbour", 0), Map.entry("river", 2));
        assertThat(looks.othersMayWait(List.of(), looks.rooms(Map.of()), 8)).isFalse();
    }
}
