package org.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({"en, en", "sr-latn-rs, sr-Latn-RS", "PT-br, pt-BR", "und, und"})
    void tagsGetTheirCanonicalSpelling(String raw, String canonical) {
        assertThat(Languages.canonical(raw)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en_US", "en-", "12", "a language", "en\u0000"})
    void allElseIsRefused(String raw) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Languages.canonical(raw));
    }
}
