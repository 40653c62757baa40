package org.newswatch.percolator.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.percolator.InvalidQuery;
import org.newswatch.percolator.QueryParser;

/** The library reads queries as Lucene's StandardSyntaxParser does, but for what is named here. */
class LuceneSyntaxTest {

    private static final int QUERIES = 20_000;

    private final QueryParser parser = new QueryParser();

    @Test
    void queriesWithOperatorsAreReadAlike() throws QueryNodeParseException {
        var syntax = new RandomSyntax(1, false);
        for (int i = 0; i < QUERIES; i++) {
            var query = syntax.query();

            assertThat(parser.parse(query)).as(query).isEqualTo(LuceneTree.asLuceneMeansIt(query));
        }
    }

    @Test
    void queriesWithSpacesHaveTheSameOperandsInOtherBinding() throws QueryNodeParseException {
        var syntax = new RandomSyntax(2, true);
        int otherwise = 0;
        for (int i = 0; i < QUERIES; i++) {
            var query = syntax.query();

            assertThat(parser.parse(query)).as(query).isEqualTo(LuceneTree.boundAnew(query));
            otherwise += LuceneTree.asLuceneMeansIt(query).equals(parser.parse(query)) ? 0 : 1;
        }
        assertThat(otherwise).isGreaterThan(QUERIES / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            a b OR c        => (a AND b) OR c          => a AND (b OR c)
            a OR b c        => a OR (b AND c)          => (a OR b) AND c
            a -b OR c       => (a AND NOT b) OR c      => a AND (NOT b OR c)
            """)
    void spaceBindsLooserThanOrInLucene(String query, String ours, String lucenes) throws QueryNodeParseException {
        assertThat(parser.parse(query)).hasToString(ours);
        assertThat(LuceneTree.asLuceneMeansIt(query)).hasToString(lucenes);
    }

    @Test
    void exactFormIsRefusedByLucene() {
        assertThat(parser.parse("=Kek")).hasToString("=Kek");
        assertThatThrownBy(() -> LuceneTree.parsed("=Kek")).isInstanceOf(QueryNodeParseException.class);
        assertThatThrownBy(() -> LuceneTree.parsed("title:=Kek")).isInstanceOf(QueryNodeParseException.class);
    }

    @Test
    void addressesAndDoubleNegationAreRefusedByLucene() {
        assertThat(parser.parse("url:https://tass.com/energy")).isNotNull();
        assertThatThrownBy(() -> LuceneTree.parsed("url:https://tass.com/energy"))
                .isInstanceOf(QueryNodeParseException.class);
        assertThat(parser.parse("gas NOT NOT oil")).hasToString("gas AND NOT NOT oil");
        assertThatThrownBy(() -> LuceneTree.parsed("gas NOT NOT oil")).isInstanceOf(QueryNodeParseException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
            gas AND (oil      => 12 => expected ')' for the '(' at 8
            gas OR OR oil     => 7  => expected a word, found an operator
            title:            => 6  => expected a word, found the end
            gas)              => 3  => expected the end or an operator, found ')' without its '('
            """)
    void lucenesErrorDoesNotSayWhatWasExpectedThoughItsTokenKnowsThePlace(
            String query, int offset, String expectation) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse(query))
                .withMessageStartingWith("at " + offset + ": " + expectation);
        assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> LuceneTree.parsed(query))
                .satisfies(error ->
                        assertThat(error.getMessage().strip()).isEqualTo("Syntax Error, cannot parse " + query + ":"))
                .satisfies(
                        error -> assertThat(error.currentToken.next.beginColumn).isEqualTo(offset));
    }

    @Test
    void openQuoteIsBlamedOnTheEndByLucene() {
        assertThatThrownBy(() -> parser.parse("gas \"crude oil")).hasMessage("at 4: expected a closing quote");
        assertThatThrownBy(() -> LuceneTree.parsed("gas \"crude oil"))
                .hasMessageContaining("Lexical error at line 1, column 15");
    }

    @Test
    void slashBeginsARegularExpressionInLucene() throws QueryNodeParseException {
        assertThat(parser.parse("24/7 OR 9/11")).hasToString("24/7 OR 9/11");
        assertThat(LuceneTree.parsed("24/7 OR 9/11").toString()).contains("<regexp field='' term='7 OR 9'/>");
    }

    @Test
    void backslashUIsTheCodeOfACharacterInLucene() throws QueryNodeParseException {
        assertThat(parser.parse("a\\u0041")).hasToString("au0041");
        assertThat(LuceneTree.asLuceneMeansIt("a\\u0041")).hasToString("aA");
    }

    @Test
    void signMayStandAloneInLucene() throws QueryNodeParseException {
        assertThatThrownBy(() -> parser.parse("gas - oil")).hasMessage("at 5: expected a word right after '-'");
        assertThat(LuceneTree.asLuceneMeansIt("gas - oil")).hasToString("gas AND NOT oil");
    }

    @Test
    void whatLuceneReadsAndWeRefuseIsRefusedByName() throws QueryNodeParseException {
        for (var query : new String[] {"gas~2", "gas^2", "ga?s", "[a TO b]", "gas~"}) {
            assertThat(LuceneTree.parsed(query)).isNotNull();
            assertThatExceptionOfType(InvalidQuery.class)
                    .isThrownBy(() -> parser.parse(query))
                    .withMessageContaining("has no meaning here");
        }
    }
}
