package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void queryIsKeptUnderItsRarestRequiredWord() {
        assertThat(News.stored("gas AND interconnector AND NOT sport").keys())
                .isEqualTo(News.stored("interconnector").keys());
        assertThat(News.stored("the \"gas interconnector\" topic:energy").keys())
                .isEqualTo(News.stored("interconnector").keys());
        assertThat(News.stored("\"EXPO 2027\"").keys()).doesNotContain("2027");
        assertThat(News.stored("topic:energy source:tass.com").keys()).containsExactly("source:tass.com");
    }

    @Test
    void alternativesAreAllKept() {
        assertThat(News.stored("(Lavrov OR topic:energy) gas*").keys()).containsExactly("*gas");
        assertThat(News.stored("=Kek OR topic:energy").keys()).containsExactlyInAnyOrder("=kek", "topic:energy");
    }

    @Test
    void filterIsUsedWhereItIsRarer() {
        var stored = StoredQuery.builder()
                .topics(List.of("energy"))
                .sources(List.of("tass.com", "www.rts.rs"))
                .build();

        assertThat(stored.keys()).containsExactlyInAnyOrder("source:tass.com", "source:rts.rs");
    }

    @Test
    void everyLanguageHasItsKey() {
        assertThat(News.stored("Kosova").keys()).contains("kosova", "kosov");
    }
}
