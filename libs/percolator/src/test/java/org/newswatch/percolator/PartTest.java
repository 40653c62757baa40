package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

    private static final Document REPORT = Document.in("en")
            .text(Field.TITLE, "Gas flows again")
            .text(Field.BODY, "The pipeline to Hungary was repaired, Lavrov said.")
            .keyword(Field.SOURCE, "TASS")
            .keyword(Field.TOPIC, "energy")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        gas                                | +gas
        gas oil lavrov                     | +gas -oil +lavrov
        gas AND (oil OR coal)              | +gas -oil OR coal
        gas (oil AND (lavrov AND coal))    | +gas -oil +lavrov -coal
        gas AND NOT Lavrov                 | +gas -NOT Lavrov
        gas -(hungary coal) tank*          | +gas +NOT (hungary AND coal) -tank*
        (gas oil) OR (pipeline lavrov)     | +(gas AND oil) OR (pipeline AND lavrov)
        expo-u gas                         | -expo-u +gas
        """)
    void eachPartIsJudgedByItself(String query, String expected) {
        var parts = parts(News.stored(query));

        assertThat(parts.stream().map(part -> (part.holds() ? "+" : "-") + part.clause()))
                .containsExactly(expected.split(" (?=[+-])"));
    }

    @Test
    void filtersArePartsWithEvidence() {
        var stored = StoredQuery.builder()
                .query(News.query("gas oil"))
                .topics(List.of("kosovo", "energy"))
                .languages(List.of("de", "en"))
                .sources(List.of("reuters"))
                .build();

        assertThat(parts(stored))
                .containsExactly(
                        new Part("lang:de OR lang:en", true, List.of(new Span("lang:en", "lang", 0, 2, "en"))),
                        new Part("source:reuters", false, List.of()),
                        new Part(
                                "topic:kosovo OR topic:energy",
                                true,
                                List.of(new Span("topic:energy", "topic", 0, 6, "energy"))),
                        new Part("gas", true, List.of(new Span("gas", "title", 0, 3, "Gas"))),
                        new Part("oil", false, List.of()));
    }

    @Test
    void whatANotFoundIsShown() {
        var not = parts(News.stored("gas -lavrov")).getLast();

        assertThat(not).isEqualTo(new Part("NOT lavrov", false, List.of(new Span("lavrov", "body", 38, 44, "Lavrov"))));
    }

    @Test
    void unknownIdHasNoParts() {
        assertThat(new Percolator<String>().parts("nobody", REPORT)).isEmpty();
    }

    private static List<Part> parts(StoredQuery query) {
        var percolator = new Percolator<String>();
        percolator.put("it", query);
        return percolator.parts("it", REPORT).orElseThrow();
    }
}
