package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.gate.Refused;

class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"3\"", "\"2\", \"3\""})
    void whoKnowsThePresentVersionMayChangeIt(String header) {
        assertThatCode(() -> IfMatch.of(header).check(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "", "\"33\""})
    void whoKnowsAnotherMayNot(String header) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> IfMatch.of(header).check(3))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(412));
    }

    @Test
    void tagIsTheVersionInQuotes() {
        assertThat(IfMatch.tag(12)).isEqualTo("\"12\"");
    }
}
