package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final Document REPORT = Document.in("en")
            .text(Field.TITLE, "Gas flows again")
            .text(Field.BODY, "The pipeline to Hungary was repaired, Lavrov said.")
            .keyword(Field.SOURCE, "TASS")
            .keyword(Field.TOPIC, "energy")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            gas oil                           | oil
            gas AND (oil OR coal)             | oil OR coal
            gas AND NOT Lavrov                | NOT Lavrov
            gas -(hungary OR coal)            | NOT (hungary OR coal)
            "gas pipeline"                    | "gas pipeline"
            "gas lavrov"~3                    | "gas lavrov"~3
            title:pipeline gas oil            | title:pipeline
            (gas oil) OR (pipeline coal)      | (gas AND oil) OR (pipeline AND coal)
            gas topic:kosovo oil              | topic:kosovo
            pipe* tank*                       | tank*
            =pipelines                        | =pipelines
            expo-u OR oil                     | expo-u OR oil
            """)
    void firstClauseThatIsNotTrueIsNamed(String query, String clause) {
        assertThat(explain(News.stored(query))).isEqualTo(new Explanation.Fails(clause));
    }

    @Test
    void filtersAreNamedToo() {
        var stored = StoredQuery.builder()
                .query(News.query("gas"))
                .languages(List.of("de", "fr"))
                .build();

        assertThat(explain(stored)).isEqualTo(new Explanation.Fails("lang:de OR lang:fr"));
    }

    @Test
    void onlyWhatIsTrueIsEvidence() {
        var query = "(gas AND oil) OR (pipe* AND \"repaired Lavrov\") OR (coal hungary)";

        assertThat(explain(News.stored(query)))
                .isEqualTo(new Explanation.Holds(List.of(
                        new Span("pipe*", "body", 4, 12, "pipeline"),
                        new Span("\"repaired Lavrov\"", "body", 28, 44, "repaired, Lavrov"))));
    }

    @Test
    void unknownIdHasNoExplanation() {
        assertThat(new Percolator<String>().explain("nobody", REPORT)).isEmpty();
    }

    private static Explanation explain(StoredQuery query) {
        var percolator = new Percolator<String>();
        percolator.put("other", News.stored("gas"));
        percolator.put("it", query);
        return percolator.explain("it", REPORT).orElseThrow();
    }
}
