package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TooBroadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        NOT gas                   | 'NOT gas' alone
        -gas -oil                 | 'NOT gas' alone
        lang:sr                   | 'lang:sr' is true of too many
        lang:sr NOT gas           | 'lang:sr' is true of too many
        gas OR NOT oil            | 'NOT oil' alone
        gas OR lang:en            | 'lang:en' is true of too many
        the                       | 'the' is true of too many
        gas OR the                | 'the' is true of too many
        =the                      | '=the' is true of too many
        lang:eng*                 | 'lang:eng*' is true of too many
        """)
    void queryWithoutARequiredWordIsRefusedWithItsReason(String query, String reason) {
        var tree = new QueryParser().parse(query);

        assertThatExceptionOfType(TooBroad.class)
                .isThrownBy(() -> StoredQuery.builder().query(tree).build())
                .withMessageContaining(reason);
    }

    @Test
    void refusalSaysHowMuchOfTheArticlesThatIs() {
        assertThat(refusal("gas OR the")).matches("'the' is true of too many articles, about [5-9]\\d % in .*");
        assertThat(refusal("NOT gas")).matches("'NOT gas' alone is true of nearly every article, about 9\\d %; .*");
        assertThat(refusal("lang:sr")).startsWith("'lang:sr' is true of too many articles; ");
    }

    private static String refusal(String query) {
        var tree = new QueryParser().parse(query);
        return catchThrowableOfType(
                        TooBroad.class, () -> StoredQuery.builder().query(tree).build())
                .getMessage();
    }

    @Test
    void filtersAloneAreRefused() {
        assertThatExceptionOfType(TooBroad.class)
                .isThrownBy(() -> StoredQuery.builder().build())
                .withMessageContaining("neither a query nor a topic");
        assertThatExceptionOfType(TooBroad.class).isThrownBy(() -> StoredQuery.builder()
                .languages(List.of("sr"))
                .sources(List.of("tass.com"))
                .build());
        assertThatExceptionOfType(TooBroad.class).isThrownBy(() -> StoredQuery.builder()
                .query(new QueryParser().parse("NOT sport"))
                .sources(List.of("tass.com"))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gas NOT oil",
                "the gas",
                "lang:sr gas",
                "(gas OR NOT oil) coal",
                "source:tass.com",
                "topic:energy",
                "gas*",
                "WHO"
            })
    void oneRequiredWordIsEnough(String query) {
        assertThatCode(() -> News.stored(query)).doesNotThrowAnyException();
    }

    @Test
    void topicMakesABroadQueryFit() {
        var tree = new QueryParser().parse("NOT sport");

        assertThatCode(() -> StoredQuery.builder()
                        .query(tree)
                        .topics(List.of("energy"))
                        .build())
                .doesNotThrowAnyException();
    }
}
