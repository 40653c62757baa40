package org.newswatch.percolator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

    private final QueryParser parser = new QueryParser();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
        gas                           => gas
        gas oil                       => gas AND oil
        gas AND oil                   => gas AND oil
        gas && oil                    => gas AND oil
        gas OR oil                    => gas OR oil
        gas || oil                    => gas OR oil
        gas oil OR coal               => (gas AND oil) OR coal
        gas OR oil coal               => gas OR (oil AND coal)
        gas OR oil AND NOT coal       => gas OR (oil AND NOT coal)
        NOT gas OR oil                => NOT gas OR oil
        NOT (gas OR oil)              => NOT (gas OR oil)
        NOT NOT gas                   => NOT NOT gas
        gas -oil                      => gas AND NOT oil
        gas !oil                      => gas AND NOT oil
        +gas -"crude oil"             => gas AND NOT "crude oil"
        -(gas oil) coal               => NOT (gas AND oil) AND coal
        ((gas))                       => gas
        "natural gas"                 => "natural gas"
        "gas Serbia"~5                => "gas Serbia"~5
        "gas Serbia"~0                => "gas Serbia"
        "say \\"gas\\" now"           => "say \\"gas\\" now"
        "AND"                         => "AND"
        gas*                          => gas*
        =Kek                          => =Kek
        EXPO-2027                     => EXPO-2027
        title:gas                     => title:gas
        Title:gas                     => title:gas
        title: gas                    => title:gas
        title:(gas OR "crude oil") x  => (title:gas OR title:"crude oil") AND x
        title:(gas OR body:oil)       => title:gas OR body:oil
        -title:sport gas              => NOT title:sport AND gas
        author:=Lavrov                => author:=Lavrov
        source:tass.com               => source:tass.com
        url:https://tass.com/energy   => url:https\\://tass.com/energy
        and or not                    => and AND or AND not
        \\AND \\-gas a\\:b            => \\AND AND \\-gas AND a\\:b
        C++ x                         => C++ AND x
        """)
    void queryIsReadAsPeopleMeanIt(String written, String read) {
        assertThat(parser.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
        (gas            => 4  => expected ')' for the '(' at 0
        gas (oil        => 8  => expected ')' for the '(' at 4
        gas)            => 3  => found ')' without its '('
        ()              => 1  => expected a word, found ')'
        gas "crude oil  => 4  => expected a closing quote
        gas AND         => 7  => expected a word, found the end
        gas OR          => 6  => expected a word, found the end
        AND gas         => 0  => expected a word, found an operator
        gas OR OR oil   => 7  => expected a word, found an operator
        gas AND OR oil  => 8  => expected a word, found an operator
        NOT             => 3  => expected a word, found the end
        gas -           => 5  => expected a word right after '-'
        gas - oil       => 5  => expected a word right after '-'
        + gas           => 1  => expected a word right after '+'
        colour:red      => 0  => unknown field 'colour', expected one of title, summary, body, author, source, site, lang, topic, entity, url
        at 12:30        => 3  => unknown field '12'
        :gas            => 0  => unknown field ''
        title:          => 6  => expected a word, found the end
        title:()        => 7  => expected a word, found ')'
        title:OR        => 6  => expected a word, found an operator
        topic:""        => 6  => expected a word between the quotes
        *gas            => 0  => expected letters before '*'
        gas *           => 4  => expected letters before '*'
        ga*             => 0  => expected at least 3 letters before '*'
        ось*            => 0  => expected at least 3 letters before '*'
        gas*prom        => 3  => expected '*' only at the end of a word
        expo-202*       => 0  => expected one word before '*'
        ga?             => 2  => '?' has no meaning here
        gas~2           => 3  => '~' has no meaning here
        gas^2           => 3  => '^' has no meaning here
        [a TO b]        => 0  => '[' has no meaning here
        "gas"~          => 6  => expected a number up to 100 after '~'
        "gas"~101       => 6  => expected a number up to 100 after '~'
        "a b c d e f g h i j k"~3 => 0 => expected at most 10 words near each other, found 11
        =               => 1  => expected a word, found the end
        =gas*           => 4  => expected either '=' or '*', not both
        gas &           => 4  => expected letters or digits
        "!?"            => 0  => expected letters or digits
        gas\\           => 3  => expected a character after '\\'
        """)
    void malformedQueryIsRefusedWithItsPlaceAndWhatWasExpected(String query, int offset, String expectation) {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse(query))
                .withMessageStartingWith("at " + offset + ": ")
                .withMessageContaining(expectation)
                .satisfies(invalid -> assertThat(invalid.offset()).isEqualTo(offset));
    }

    @Test
    void emptyQueryIsRefused() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse(""))
                .withMessage("at 0: expected a word, found the end");
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse("  \n"))
                .withMessageStartingWith("at 3:");
    }

    @Test
    void queryBeyondALimitIsRefused() {
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse("gas ".repeat(5_001)))
                .withMessageContaining("at most 20,000 characters, found 20,004");
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse("gas ".repeat(1_025)))
                .withMessageContaining("at most 1,024 words, found 1,025");
        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> parser.parse("(".repeat(10_000) + "gas" + ")".repeat(9_000)))
                .withMessageContaining("levels");
        assertThatExceptionOfType(InvalidQuery.class).isThrownBy(() -> parser.parse("NOT ".repeat(4_000) + "gas"));
    }

    @Test
    void whatIsBeyondALimitIsTooLargeAndWhatCannotBeReadIsNot() {
        var strict = new QueryParser(new QueryLimits(20, 2, 2, 5, 2));

        for (var query : List.of("gas oil coal", "((((gas))))", "\"gas oil\"~6", "\"a b c\"~2", "g".repeat(21))) {
            assertThatExceptionOfType(InvalidQuery.class)
                    .isThrownBy(() -> strict.parse(query))
                    .matches(InvalidQuery::isTooLarge, query);
        }
        for (var query : List.of("gas AND", "\"gas\"~x", "(gas")) {
            assertThatExceptionOfType(InvalidQuery.class)
                    .isThrownBy(() -> strict.parse(query))
                    .matches(refused -> !refused.isTooLarge(), query);
        }
    }

    @Test
    void queryAtTheLimitsIsRead() {
        assertThat(parser.parse("gas ".repeat(1_024))).isInstanceOf(Query.And.class);
        assertThat(parser.parse("(".repeat(64) + "gas" + ")".repeat(64))).hasToString("gas");
    }

    @Test
    void whateverIsWrittenEitherParsesAndComesBackOrIsRefused() {
        var random = new Random(20_270_515);
        var pieces =
                "gas;\"crude oil\";(;);AND;OR;NOT; ; ;+;-;=;*;~5;:;title:;topic:;\\;\";&&;ЕXПО;đ;\u00ad;\u0301;\ud83d\ude00;\ud83d;?;<b>;&amp;;[;!;日本"
                        .split(";");
        int read = 0;
        for (int i = 0; i < 30_000; i++) {
            var query = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                query.append(pieces[random.nextInt(pieces.length)]);
                query.append(random.nextInt(20) == 0 ? (char) random.nextInt(0x10000) : ' ');
            }
            read += comesBackOrIsRefused(query.toString()) ? 1 : 0;
        }

        assertThat(read).isGreaterThan(500);
    }

    private boolean comesBackOrIsRefused(String query) {
        try {
            var tree = parser.parse(query);
            assertThat(parser.parse(tree.toString())).as(query).isEqualTo(tree);
            return true;
        } catch (InvalidQuery e) {
            assertThat(e.offset()).as(query).isBetween(0, query.length());
            return false;
        }
    }

    @Test
    void limitsAreTheCallersToSet() {
        var strict = new QueryParser(new QueryLimits(40, 2, 3, 5, 2));

        assertThatExceptionOfType(InvalidQuery.class)
                .isThrownBy(() -> strict.parse("gas oil coal"))
                .withMessageContaining("at most 2 words");
        assertThat(new QueryParser(QueryLimits.WIDEST).parse("gas oil coal")).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QueryLimits(40, 0, 3, 5, 2))
                .withMessageContaining("clauses");
    }
}
