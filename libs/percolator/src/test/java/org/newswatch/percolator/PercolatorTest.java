package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercolatorTest {

    private static final Document REPORT = Document.in("en")
            .text(Field.TITLE, "Serbia buys natural gas")
            .text(Field.SUMMARY, "Deal signed in Moscow")
            .text(
                    Field.BODY,
                    "Lavrov and Djuric met. The gas price, a source said, will not rise before the winter of 2027.")
            .text(Field.URL, "https://tass.com/economy/gas-deal")
            .keyword(Field.AUTHOR, "Ana Petrović", "Ivan Ivanov")
            .keyword(Field.SOURCE, "TASS News")
            .keyword(Field.SITE, "www.tass.com")
            .keyword(Field.TOPIC, "energy", "balkans")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gas                            | true
            oil                            | false
            gas Lavrov                     | true
            gas oil                        | false
            gas OR oil                     | true
            gas NOT oil                    | true
            gas NOT Lavrov                 | false
            gas -(oil OR coal)             | true
            "natural gas"                  | true
            "gas natural"                  | false
            "buys gas"                     | false
            "gas Serbia"~2                 | true
            "gas Serbia"~1                 | false
            "gas signed"~50                | false
            "gas gas"~20                   | false
            "Lavrov met Djuric"~1          | true
            "Lavrov met Djuric"~0          | false
            win*                           | true
            wint*                          | true
            wintry*                        | false
            =buys                          | true
            =buy                           | false
            buy                            | true
            title:gas                      | true
            title:Lavrov                   | false
            body:(gas Lavrov)              | true
            summary:"signed in Moscow"     | true
            title:gas body:gas             | true
            author:Petrovic                | true
            author:"Ana Petrović"          | true
            author:"Petrović Ivan"         | false
            author:"Ana Ivan"~50           | false
            source:"tass news"             | true
            source:tass                    | false
            source:tass.com                | true
            source:com.tass                | false
            source:ass.com                 | false
            gas source:tas*                | true
            site:tass.com                  | true
            site:www.tass.com              | true
            site:"https://tass.com/"       | true
            site:com                       | true
            topic:energy                   | true
            topic:Energy                   | true
            topic:ener                     | false
            gas topic:ener*                | true
            gas lang:en                    | true
            gas lang:e                     | false
            gas lang:sr                    | false
            url:economy                    | true
            url:"tass.com/economy"         | true
            url:https://tass.com/economy/  | true
            """)
    void queryIsTrueOfTheReport(String query, boolean matches) {
        assertThat(News.matches(query, REPORT)).isEqualTo(matches);
    }

    @Test
    void evidenceQuotesEveryClauseThatWasTrue() {
        assertThat(News.why("(Lavrov OR oil) AND title:\"natural gas\" AND NOT sport", REPORT))
                .containsExactly(
                        new Span("Lavrov", "body", 0, 6, "Lavrov"),
                        new Span("title:\"natural gas\"", "title", 12, 23, "natural gas"));
        assertThat(News.why("source:tass.com author:Ivanov", REPORT))
                .containsExactly(
                        new Span("source:tass.com", "site", 0, 12, "www.tass.com"),
                        new Span("author:Ivanov", "author", 5, 11, "Ivanov"));
    }

    @Test
    void evidenceIsBounded() {
        var document = News.body("en", "gas oil coal ".repeat(100));
        var words = "gas oil coal ".repeat(20).strip();

        assertThat(News.why("gas", document)).hasSize(Match.SPANS_PER_CLAUSE);
        assertThat(News.why(words, document)).hasSize(Match.SPANS);
    }

    @Test
    void allFiltersMustHoldAndInEachAnyOne() {
        var query = new QueryParser().parse("gas");

        assertThat(News.match(
                        StoredQuery.builder()
                                .query(query)
                                .topics(List.of("kosovo", "energy"))
                                .languages(List.of("sr", "en"))
                                .sources(List.of("reuters.com", "tass.com"))
                                .build(),
                        REPORT))
                .singleElement()
                .satisfies(
                        match -> assertThat(match.why()).contains(new Span("topic:energy", "topic", 0, 6, "energy")));
        assertThat(News.match(
                        StoredQuery.builder()
                                .query(query)
                                .topics(List.of("kosovo"))
                                .build(),
                        REPORT))
                .isEmpty();
        assertThat(News.match(
                        StoredQuery.builder()
                                .query(query)
                                .languages(List.of("sr"))
                                .build(),
                        REPORT))
                .isEmpty();
        assertThat(News.match(
                        StoredQuery.builder()
                                .query(query)
                                .sources(List.of("reuters.com"))
                                .build(),
                        REPORT))
                .isEmpty();
    }

    @Test
    void topicAloneIsAQuery() {
        var stored = StoredQuery.builder().topics(List.of("energy")).build();

        assertThat(News.match(stored, REPORT).getFirst().why())
                .containsExactly(new Span("topic:energy", "topic", 0, 6, "energy"));
    }

    @Test
    void valueIsFoundByItsBeginning() {
        assertThat(News.why("source:reut* OR source:tas*", REPORT))
                .extracting(Span::clause)
                .containsExactly("source:tas*");
    }

    @Test
    void languageFilterFindsItsVarieties() {
        var serbian = StoredQuery.builder()
                .query(new QueryParser().parse("gas"))
                .languages(List.of("sr"))
                .build();
        var cyrillic = StoredQuery.builder()
                .query(new QueryParser().parse("gas"))
                .languages(List.of("sr-Cyrl"))
                .build();

        assertThat(News.match(serbian, News.body("sr-Latn", "gas"))).hasSize(1);
        assertThat(News.match(serbian, News.body("sr-Cyrl", "гас"))).hasSize(1);
        assertThat(News.match(serbian, News.body("sr", "gas"))).hasSize(1);
        assertThat(News.match(cyrillic, News.body("sr-Latn", "gas"))).isEmpty();
        assertThat(News.match(cyrillic, News.body("sr_cyrl", "гас"))).hasSize(1);
    }

    @Test
    void putReplacesAndRemoveForgets() {
        var percolator = new Percolator<Integer>();
        percolator.put(1, News.stored("gas"));
        percolator.put(2, News.stored("Lavrov"));
        percolator.put(1, News.stored("oil"));

        assertThat(percolator.match(REPORT)).extracting(Match::id).containsExactly(2);
        assertThat(percolator.match(News.body("en", "oil")))
                .extracting(Match::id)
                .containsExactly(1);
        assertThat(percolator.remove(1)).isTrue();
        assertThat(percolator.remove(1)).isFalse();
        assertThat(percolator.match(News.body("en", "oil"))).isEmpty();
        assertThat(percolator.size()).isEqualTo(1);
        assertThat(percolator.version()).isEqualTo(4);
    }

    @Test
    void tenThousandQueriesAreKept() {
        var percolator = new Percolator<Integer>();
        for (int i = 0; i < 10_000; i++) {
            percolator.put(i, News.stored("common AND word" + i + " AND NOT sport"));
        }

        assertThat(percolator.match(News.body("en", "Common word17 word18")))
                .extracting(Match::id)
                .containsExactlyInAnyOrder(17, 18);
        assertThat(percolator.size()).isEqualTo(10_000);
    }
}
