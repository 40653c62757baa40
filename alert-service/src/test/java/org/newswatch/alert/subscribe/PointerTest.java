package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void caretStandsUnderThePlace() {
        assertThat(Pointer.at(8, "gas AND (oil")).isEqualTo("gas AND (oil\n        ^");
        assertThat(Pointer.at(12, "gas AND (oil")).isEqualTo("gas AND (oil\n            ^");
        assertThat(Pointer.at(99, "gas")).isEqualTo("gas\n   ^");
    }

    @Test
    void ofALongTextItsSurroundingsAreShown() {
        var shown = Pointer.at(500, "a".repeat(500) + "(" + "b".repeat(500));

        assertThat(shown).isEqualTo("…" + "a".repeat(40) + "(" + "b".repeat(39) + "…\n" + " ".repeat(41) + "^");
    }

    @Test
    void textOfStrangersStaysOnItsLineAndWhole() {
        assertThat(Pointer.at(4, "a\r\n\u202eb")).isEqualTo("a   b\n    ^");
        assertThat(Pointer.at(3, "\uD83D\uDEA2 (")).isEqualTo("\uD83D\uDEA2 (\n  ^");
        assertThat(Pointer.at(41, "\uD83D\uDEA2" + "x".repeat(40))).startsWith("…xx");
    }
}
