package org.newswatch.percolator.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.percolator.Span;

class ScoreTest {

    private static final Length REPORT = new Length(0, 4_000);
    private static final Length LONG = new Length(400, 11_600);

    private static final List<MatchedRule> EXAMPLE = List.of(
            rule("gas-business", 1, body(30), body(90)),
            rule("oil-word", 0.4, body(5_100), body(7_150)),
            rule("other-gases", -1, body(5_020)),
            rule("electricity", 1, body(7_010)),
            rule("oil-business", 1, body(9_300)));

    @Test
    void exampleOfTheDocumentationHasTheNumbersItSays() {
        var score = Score.of(3, LONG, EXAMPLE);

        assertThat(score.contributions())
                .extracting(
                        part -> part.place().start(),
                        Contribution::rule,
                        part -> round(part.points()),
                        part -> round(part.value()))
                .containsExactly(
                        tuple(0, "gas-business", 2.0, 2.0),
                        tuple(5_000, "oil-word", 0.4, 0.16),
                        tuple(5_000, "other-gases", 0.4, -0.4),
                        tuple(7_000, "electricity", 0.4, 0.4),
                        tuple(9_200, "oil-business", 0.4, 0.4));
        assertThat(score.value()).isEqualTo(2.56);
        assertThat(score.reached()).isFalse();
    }

    @Test
    void exampleReachesTheThresholdInAReportOrWithOneMoreMentionOnTop() {
        assertThat(Score.of(3, REPORT, EXAMPLE).value()).isEqualTo(3.4);
        assertThat(Score.of(3, LONG, with(title(0))).value()).isEqualTo(5.56);
        assertThat(Score.of(3, LONG, with(body(250))).value()).isEqualTo(4.56);
        assertThat(Score.of(3, LONG, with(body(250))).reached()).isTrue();
    }

    @Test
    void sameStrayMentionsCountLessTheLongerTheTextIs() {
        var stray = rule("gas", 1, body(700), body(1_300), body(2_900), body(3_700));

        var values = IntStream.of(3_800, 4_000, 6_000, 8_000, 16_000, 80_000)
                .mapToObj(units ->
                        Score.of(3, new Length(0, units), List.of(stray)).value());

        assertThat(values).containsExactly(4.0, 4.0, 2.91, 2.29, 1.23, 0.26);
    }

    @Test
    void titleAndLeadKeepTheirPointsInATextOfAnyLength() {
        var onTop = List.of(rule("gas", 1, title(5), summary(10), body(399)));

        assertThat(Score.of(3, new Length(150, 1_000), onTop).value()).isEqualTo(7);
        assertThat(Score.of(3, new Length(150, 1_000_000), onTop).value()).isEqualTo(7);
    }

    @Test
    void oneStrayMentionInALongTextIsNotEnoughEvenForARuleThatIsEnoughInAReport() {
        var heavy = List.of(rule("name", 3, body(3_500)));

        assertThat(Score.of(3, REPORT, heavy).reached()).isTrue();
        assertThat(Score.of(3, LONG, heavy).reached()).isFalse();
    }

    @Test
    void everyPlaceOfABriefTextWeighsAsATitle() {
        assertThat(Score.of(3, new Length(100, 200), List.of(rule("gas", 1, body(199))))
                        .value())
                .isEqualTo(3);
        assertThat(Score.of(3, new Length(100, 201), List.of(rule("gas", 1, body(199))))
                        .value())
                .isEqualTo(2);
    }

    @Test
    void placeCountsOnceForTheHeaviestRuleInIt() {
        var rules = List.of(
                rule("light", 0.4, body(600)), rule("b", 1, body(640), body(700)), rule("a", 1, body(610), body(799)));

        var score = Score.of(3, REPORT, rules);

        assertThat(score.contributions()).containsExactly(new Contribution(new Place("body", 600), "a", 1, 1));
    }

    @Test
    void partsAreTheSameInWhateverOrderRulesAreFound() {
        assertThat(Score.of(3, LONG, EXAMPLE.reversed())).isEqualTo(Score.of(3, LONG, EXAMPLE));
    }

    @Test
    void lossesAloneAndOtherFieldsReachNothing() {
        var elsewhere = rule("site", 5, new Span("site:gas.example", "site", 0, 11, "gas.example"));

        assertThat(Score.of(3, REPORT, List.of(elsewhere)).contributions()).isEmpty();
        assertThat(Score.of(3, REPORT, List.of(rule("other", -1, title(0)))).value())
                .isEqualTo(-3);
        assertThat(Score.of(3, REPORT, List.of()).reached()).isFalse();
    }

    @Test
    void sumThatIsShownAsTheThresholdReachesIt() {
        var tenths = rule(
                "gas",
                0.1,
                IntStream.range(0, 30).mapToObj(i -> body(400 + 200 * i)).toArray(Span[]::new));

        assertThat(Score.of(3, REPORT, List.of(tenths)).reached()).isTrue();
    }

    @Test
    void brokenRulesThresholdsAndLengthsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("gas", 0))
                .withMessage("rule gas needs a weight other than 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(0, REPORT, List.of()))
                .withMessage("a threshold is over 0, got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Length(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("url", 0));
    }

    private static List<MatchedRule> with(Span span) {
        return Stream.concat(EXAMPLE.stream(), Stream.of(rule("energy-policy", 1, span)))
                .toList();
    }

    private static MatchedRule rule(String id, double weight, Span... spans) {
        return new MatchedRule(id, weight, List.of(spans));
    }

    private static Span title(int start) {
        return span("title", start);
    }

    private static Span summary(int start) {
        return span("summary", start);
    }

    private static Span body(int start) {
        return span("body", start);
    }

    private static Span span(String field, int start) {
        return new Span("gas", field, start, start + 3, "gas");
    }

    private static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
