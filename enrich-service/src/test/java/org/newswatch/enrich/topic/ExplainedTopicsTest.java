package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainedTopicsTest {

    private static final Rule LAMP = new Rule("lamp", 1, List.of(), List.of(), "lamp", "\"desk lamp\"");
    private static final Rule LIGHT = new Rule("light", 0.5, List.of(), "light");
    private static final Rule MAGIC = new Rule("magic", -1, List.of(), "genie");

    private static Verdict verdict(String title, String body) {
        var topic = new Topic(
                "lamps",
                4,
                Map.of("en", "Lamps"),
                "Lamps.",
                null,
                List.of(),
                null,
                Map.of(),
                3,
                1,
                List.of(),
                List.of(LAMP, LIGHT, MAGIC),
                null);
        return new TopicClassifier(new Topics(List.of(topic)))
                .explain("en", title, null, body)
                .getFirst();
    }

    @Test
    void everyMatchedRuleSaysWhatItContributed() {
        var verdict = verdict("Lamp and light", "The genie saw a light. " + "The council met. ".repeat(60));

        assertThat(verdict.score()).isEqualTo(2);
        assertThat(verdict.band()).isEqualTo(Band.ABSTAINED);
        assertThat(verdict.rules())
                .extracting(Verdict.Weighed::rule, Verdict.Weighed::weight, Verdict.Weighed::contributed)
                .containsExactly(tuple("lamp", 1.0, 3.0), tuple("magic", -1.0, -2.0), tuple("light", 0.5, 1.0));
    }

    @Test
    void exceptedMentionsAreShownApart() {
        var lamp = verdict("A desk lamp", "The council met.").rules().getFirst();

        assertThat(lamp.contributed()).isZero();
        assertThat(lamp.found()).isEmpty();
        assertThat(lamp.excepted()).containsExactly(new Evidence("title", 7, 11, "lamp", "lamp"));
    }

    @Test
    void topicOfWhichNothingWasFoundIsThereToo() {
        var verdict = verdict("Council meets", "It is spring.");

        assertThat(verdict).isEqualTo(new Verdict("lamps", "Lamps", 4, 0, 3, 1, Band.NOT, List.of(), List.of()));
    }

    @Test
    void scoreIsTheSumOfWhatTheRulesContributed() {
        var verdict = verdict("Lamp", "A lamp. " + "The council met. ".repeat(30) + "A light for the genie.");

        assertThat(verdict.rules().stream()
                        .mapToDouble(Verdict.Weighed::contributed)
                        .sum())
                .isEqualTo(verdict.score());
        assertThat(verdict.band()).isEqualTo(Band.TAGGED);
    }
}
