package org.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aLineHasNoControlCharactersAndSingleBlanks() {
        assertThat(Text.line("\uFEFF Port\u0000 \t\u00A0re\u0007opens\r\nat last "))
                .isEqualTo("Port reopens at last");
    }

    @Test
    void aBlockKeepsItsLines() {
        assertThat(Text.block("one\r\ntwo\rthree\u0000\n\tfour\n")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(Text.line("a\uD83Dz 😀")).isEqualTo("a\uFFFDz 😀");
        assertThat(Text.block("\uDE00")).isEqualTo("\uFFFD");
    }

    @Test
    void plainTextIsOnlyStripped() {
        assertThat(Text.line("  „Лука“ – Čačak is open ")).isEqualTo("„Лука“ – Čačak is open");
        assertThat(Text.line("two  blanks")).isEqualTo("two blanks");
        assertThat(Text.line("a\nb")).isEqualTo("a b");
        assertThat(Text.block(" two  blanks\n\n\tstay ")).isEqualTo("two  blanks\n\n\tstay");
    }

    @Test
    void aWordHasOneSpelling() {
        assertThat(Text.line("C\u030Cac\u030Cak na\u00ADsta\u200Bvak\u2060 и\u0306"))
                .isEqualTo("Čačak nastavak й");
        assertThat(Text.block("u\u0308ber\n\u00AD")).isEqualTo("über");
        assertThat(Text.line("می\u200Cروم 👩\u200D🚀 Вeograd")).isEqualTo("می\u200Cروم 👩\u200D🚀 Вeograd");
    }

    @Test
    void aCutIsMadeBetweenWordsAndNeverInsideACharacter() {
        assertThat(Text.cut("the harbour reopens", 12)).isEqualTo("the harbour…");
        assertThat(Text.cut("x".repeat(60) + "😀😀", 62)).isEqualTo("x".repeat(60) + "…");
        assertThat(Text.cut("short", 5)).isEqualTo("short");
    }
}
