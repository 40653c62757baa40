package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is one name, in whichever script and by whichever transliteration the query or the text writes it. */
class NamesAcrossScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "Đurić Djuric Ђурић Джурич",
        "Vučić Vucic Вучић Вучич",
        "Lavrov Лавров",
        "Dačić Dacic Дачић Дачич",
        "Шойгу Shoigu",
        "Kurti Курти",
        "Žilić Zilic Жилић Жилич",
        "Džeko Dzeko Џеко Джеко",
        "Zelensky Zelenskyy Zelenskiy Zelenskij Zelenskii Zelenski Зеленский",
        "Ćosić Cosic Ћосић Чосич",
        "Putin Путин",
        "Zakharova Захарова",
        "Medvedev Медведев",
        "Ekspo Expo Експо Экспо ЕXПО"
    })
    void everySpellingFindsEveryOtherInEveryLanguage(String spellings) {
        for (var language : new String[] {"en", "sr", "ru", "sq", "de", "fr", "hu"}) {
            for (var query : spellings.split(" ")) {
                assertThat(Stream.of(spellings.split(" ")))
                        .as("%s in %s", query, language)
                        .allMatch(text -> News.matches(query, News.body(language, "a " + text + ", b")));
            }
        }
    }

    @Test
    void inflectedFormIsFoundByTheNameInTheOtherScript() {
        assertThat(News.matches("Lavrov", News.body("ru", "Встреча с Лавровым")))
                .isTrue();
        assertThat(News.matches("Zakharova", News.body("ru", "Слова Захаровой")))
                .isTrue();
        assertThat(News.matches("Zelensky", News.body("ru", "У Зеленского"))).isTrue();
        assertThat(News.matches("Лавров", News.body("sr-Latn", "Sastanak s Lavrovom")))
                .isTrue();
        assertThat(News.matches("Джурич", News.body("sr-Latn", "Sastanak s Đurićem")))
                .isTrue();
    }

    @Test
    void quotedSerbianInAnEnglishReportIsRead() {
        var report = News.body("en", "Djuric wrote: „Састао сам се са Сергејем Лавровом у Москви.“");

        assertThat(News.why("Lavrov", report)).extracting(Span::text).containsExactly("Лавровом");
    }

    @Test
    void mixedScriptsAreRepaired() {
        assertThat(News.matches("EXPO", News.body("sr", "ЕXПО 2027"))).isTrue();
        assertThat(News.matches("\"EXPO 2027\"", News.body("ru", "ЕXПО-2027"))).isTrue();
        assertThat(News.matches("нуклеарна", News.body("sr", "Нуклеaрна"))).isTrue();
        assertThat(News.matches("nuklearna", News.body("sr", "Нуклеaрне"))).isTrue();
        assertThat(News.matches("Россия", News.body("ru", "Pоссия"))).isTrue();
        assertThat(News.matches("Kosovo", News.body("en", "Kоsovo"))).isTrue();
    }

    @Test
    void prefixAndExactFormIgnoreScript() {
        assertThat(News.matches("косм*", News.body("ru", "космодром"))).isTrue();
        assertThat(News.matches("kosm*", News.body("ru", "космодром"))).isTrue();
        assertThat(News.matches("Vuči*", News.body("sr", "Вучића"))).isTrue();
        assertThat(News.matches("=Kosovo", News.body("sr", "КОСОВО"))).isTrue();
        assertThat(News.matches("=Kosovo", News.body("sr", "Косова"))).isFalse();
        assertThat(News.matches("=schon", News.body("de", "schön"))).isFalse();
    }
}
