package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever an article speaks of is found by id and by name in any script, whatever the article calls him. */
class EntitiesTest {

    private static final Document REPORT = Document.in("sr-Cyrl")
            .text(Field.TITLE, "Министар у Београду")
            .text(Field.BODY, "Шеф дипломатије разговарао је са домаћинима. Гласноговорница Q7 ћути.")
            .keyword(Field.ENTITY, "Q58217", "Sergey Lavrov", "Шеф дипломатије")
            .keyword(Field.ENTITY, "Q3711", "Belgrade", "Београду")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        entity:Q58217                       | true
        entity:q58217                       | true
        entity:Q5821                        | false
        entity:Q58218                       | false
        entity:Q7                           | false
        entity:Lavrov                       | true
        entity:Лавров                       | true
        entity:Lavrova                      | true
        entity:=Lavrov                      | true
        entity:=Lavrova                     | false
        entity:Lavr*                        | true
        entity:"Sergey Lavrov"              | true
        entity:"Сергей Лавров"              | true
        entity:"Lavrov Sergey"              | false
        entity:"Lavrov Sergey"~1            | true
        entity:"Lavrov Belgrade"~50         | false
        entity:Beograd                      | true
        entity:Belgrade                     | true
        entity:(Q58217 Q3711)               | true
        entity:(Q58217 Q1)                  | false
        entity:(Putin OR Q3711)             | true
        Београд NOT entity:Q58217           | false
        entity:домаћинима                   | false
        Lavrov                              | false
        Q58217                              | false
        title:Lavrov                        | false
        author:Lavrov                       | false
        """)
    void queryIsTrueOfTheReport(String query, boolean matches) {
        assertThat(News.matches(query, REPORT)).isEqualTo(matches);
    }

    @Test
    void evidenceQuotesTheValueThatMatched() {
        assertThat(News.why("entity:Q58217 entity:Лавров", REPORT))
                .containsExactly(
                        new Span("entity:Q58217", "entity", 0, 6, "Q58217"),
                        new Span("entity:Лавров", "entity", 7, 13, "Lavrov"));
    }

    @Test
    void fieldThatNobodyAskedForIsReadOnceSomebodyDoes() {
        var percolator = new Percolator<Integer>();
        percolator.put(1, News.stored("Београд"));
        assertThat(percolator.match(REPORT)).extracting(Match::id).containsExactly(1);

        percolator.put(2, News.stored("entity:Lavrov"));
        percolator.put(3, News.stored("Београд NOT entity:Lavrov"));

        assertThat(percolator.match(REPORT)).extracting(Match::id).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void nobodyIsFoundWhereNobodyWasRecognised() {
        var text = News.body("en", "Lavrov arrived, Q58217");

        assertThat(News.matches("entity:Lavrov", text)).isFalse();
        assertThat(News.matches("entity:Q58217", text)).isFalse();
    }
}
