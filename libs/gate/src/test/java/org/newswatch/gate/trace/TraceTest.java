package org.newswatch.gate.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @CsvSource({"00, 01, 01", "00, 00, 00", "00, 03, 01", "00, fe, 00", "cc, 01, 01"})
    void aStepKeepsTheTraceAndHasASpanOfItsOwn(String version, String flags, String passedOn) {
        var step = Trace.of(version + "-" + ID + "-" + SPAN + "-" + flags);

        assertThat(step.id()).isEqualTo(ID);
        assertThat(step.span()).isNotEqualTo(SPAN).matches("[0-9a-f]{16}");
        assertThat(step.parent()).isEqualTo("00-" + ID + "-" + step.span() + "-" + passedOn);
    }

    @Test
    void aStrangersWishToBeToldOfIsNotPassedOn() {
        var step = Trace.of("00-" + ID + "-" + SPAN + "-01");

        assertThat(step.unasked().parent()).isEqualTo("00-" + ID + "-" + step.span() + "-00");
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        assertThat(Trace.of("01-" + ID + "-" + SPAN + "-01-what-the-future-brings")
                        .id())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "00-" + ID + "-" + SPAN,
                "00-" + ID + "-" + SPAN + "-01-",
                "00-" + ID + "-" + SPAN + "-01-more",
                "01-" + ID + "-" + SPAN + "-01more",
                "00-" + ID + "-" + SPAN + "-1",
                " 00-" + ID + "-" + SPAN + "-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-" + ID + "-00F067AA0BA902B7-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + ID + "-0000000000000000-01",
                "ff-" + ID + "-" + SPAN + "-01",
                "00-" + ID + "-" + SPAN + "-01\r\nX: y"
            })
    void whereNoneIsValidATraceIsBegunThatNobodyAskedFor(String header) {
        var begun = Trace.of(header);

        assertThat(begun.id()).isNotEqualTo(ID);
        assertThat(begun.parent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void noTwoAreTheSame() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(Trace.begun().id());
        }

        assertThat(ids).hasSize(1_000);
    }
}
