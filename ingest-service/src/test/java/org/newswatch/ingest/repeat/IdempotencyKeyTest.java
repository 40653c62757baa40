package org.newswatch.ingest.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.gate.Refused;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'\"8e03978e-40d5-43e8-bc93-6894a57f9324\"', 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "8e03978e-40d5-43e8-bc93-6894a57f9324, 8e03978e-40d5-43e8-bc93-6894a57f9324",
                "'\"a b, c\"', 'a b, c'",
                "'\"a\\\"b\\\\c\"', 'a\"b\\c'",
                "' \"padded\" ', padded",
                "'\"parameter\";v=1', parameter"
            })
    void aKeyIsAQuotedTextOrABareOne(String header, String key) {
        assertThat(IdempotencyKey.of(List.of(header)).orElseThrow().value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"open", "a b", "a,b", "\"a\" \"b\"", "\"a\\b\"", "клуч", "\"a\tb\""})
    void whatIsNoKeyIsRefused(String header) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> IdempotencyKey.of(List.of(header)))
                .matches(refusal -> refusal.status() == 400)
                .withMessageContaining("Idempotency-Key");
    }

    @Test
    void aKeyHasAtMost255CharactersAndComesOnce() {
        assertThat(IdempotencyKey.of(List.of("k".repeat(255)))).isPresent();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> IdempotencyKey.of(List.of("k".repeat(256))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> IdempotencyKey.of(List.of("a", "a")));
        assertThat(IdempotencyKey.of(List.of())).isEmpty();
    }
}
