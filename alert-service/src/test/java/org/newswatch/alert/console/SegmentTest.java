package org.newswatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.console.Segment.Mark;

class SegmentTest {

    @Test
    void aTextIsCutAtItsMarks() {
        assertThat(Segment.of("Gas flows to Serbia", List.of(new Mark(13, 19, "serbia"), new Mark(0, 3, "gas"))))
                .containsExactly(
                        new Segment("Gas", "gas"), new Segment(" flows to ", null), new Segment("Serbia", "serbia"));
    }

    @Test
    void marksThatOverlapOrLieBeyondTheTextAreLeftOut() {
        assertThat(Segment.of(
                        "Gas flows", List.of(new Mark(0, 9, "all"), new Mark(4, 9, "flows"), new Mark(9, 40, "x"))))
                .containsExactly(new Segment("Gas flows", "all"));
        assertThat(Segment.of("Gas", List.of(new Mark(2, 2, "nothing")))).containsExactly(new Segment("Gas", null));
    }
}
