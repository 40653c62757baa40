package org.newswatch.alert.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.raise.Alert.Clause;

class WordsTest {

    @Test
    void whatWasFoundIsMarkedWhereItStands() {
        var why = List.of(
                new Clause("gas", "title", 17, 20, "gas"),
                new Clause("power", "title", 0, 5, "Power"),
                new Clause("power gas", "title", 0, 20, "Power and natural gas"),
                new Clause("body", "body", 0, 5, "Power"));

        assertThat(Words.of("Power and natural gas", "title", why).with(UnaryOperator.identity(), "[", "]"))
                .isEqualTo("[Power] and natural gas".replace("gas", "gas"));
    }

    @Test
    void whatStandsThereNoMoreIsNotMarked() {
        var why = List.of(new Clause("power", "title", 90, 95, "Power"), new Clause("x", "title", 0, 5, "Power"));

        assertThat(Words.of("Light returns", "title", why).with(UnaryOperator.identity(), "[", "]"))
                .isEqualTo("Light returns");
    }

    @Test
    void linesAreNotBrokenAndOrderIsNotTurned() {
        assertThat(Words.plain("a\r\nBcc: x@y\u2028b\u202Ec\u2066d\u0000").plain())
                .isEqualTo("a Bcc: x@y bcd ");
    }

    @Test
    void cutNeverHalvesACharacter() {
        assertThat(Words.plain("🔥🔥🔥").cut(4).plain()).isEqualTo("🔥…");
        assertThat(Words.plain("🔥🔥🔥").cut(6).plain()).isEqualTo("🔥🔥🔥");
    }

    @Test
    void escapedTextKeepsToItsLimit() {
        var words = Words.plain("&".repeat(1_000));

        assertThat(words.within(300, text -> text.replace("&", "&amp;"), "", ""))
                .hasSizeBetween(250, 300)
                .endsWith("&amp;…");
    }
}
