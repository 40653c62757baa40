package org.newswatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicClassifierTest {

    private static final Rule LAMP = new Rule("lamp", 1, List.of(), "lamp OR lamps");
    private static final Rule LIGHT = new Rule("light", 0.4, List.of(), "light");
    private static final Rule MAGIC = new Rule("magic-lamp", -1, List.of(), "\"magic lamp\"");

    private static Topic topic(int version, Rule... rules) {
        return new Topic(
                "lamps",
                version,
                Map.of("en", "Lamps"),
                "Lamps.",
                "medtop:00000001",
                List.of(),
                null,
                Map.of(),
                3,
                1,
                List.of(new Branch("street", Map.of("en", "Street lamps"), null, null)),
                List.of(rules),
                null);
    }

    private static TopicClassifier classifier(Rule... rules) {
        var topic = topic(7, rules);
        return new TopicClassifier(new Topics(List.of(topic)));
    }

    @Test
    void titleAloneReachesTheThreshold() {
        var tags = classifier(LAMP).classify("en", "New lamps for old streets", null, null);

        assertThat(tags)
                .containsExactly(new Tag(
                        "lamps",
                        "Lamps",
                        "medtop:00000001",
                        7,
                        3,
                        List.of(),
                        List.of(new Evidence("title", 4, 9, "lamps", "lamp"))));
    }

    @Test
    void oneMentionLowInTheBodyDoesNot() {
        var body = "The council met. ".repeat(60) + "It bought a lamp.";

        assertThat(classifier(LAMP).classify("en", "Council meets", null, body)).isEmpty();
    }

    @Test
    void leadAndAMentionBelowItDo() {
        var body = "A lamp was bought. " + "The council met. ".repeat(60) + "It was the lamp of the year.";

        var tag = classifier(LAMP).classify("en", "Council meets", null, body).getFirst();

        assertThat(tag.score()).isEqualTo(3);
        assertThat(tag.evidence()).allSatisfy(evidence -> assertThat(body.substring(evidence.start(), evidence.end()))
                .isEqualTo(evidence.text()));
    }

    @Test
    void strayMentionsCountLessTheLongerTheArticleIs() {
        var strays = "The council met. ".repeat(30) + ("It bought a lamp. " + "The council met. ".repeat(30)).repeat(4);
        var muchBelow = "The council met. ".repeat(1_000);

        assertThat(classifier(LAMP).classify("en", "Council meets", null, strays))
                .extracting(Tag::score)
                .containsExactly(4.0);
        assertThat(classifier(LAMP).classify("en", "Council meets", null, strays + muchBelow))
                .isEmpty();
    }

    @Test
    void articleThatSaysItOnTopIsTaggedHoweverLongItIs() {
        var body = "A lamp was bought. " + "The council met. ".repeat(5_000);

        assertThat(classifier(LAMP).classify("en", "Council buys a lamp", null, body))
                .extracting(Tag::score)
                .containsExactly(5.0);
    }

    @Test
    void listInOneSentenceIsOneMention() {
        var body = "The council met. ".repeat(60) + "Lamp, lamp, lamp, lamp and lamp were on the list.";

        assertThat(classifier(LAMP).classify("en", "Council meets", null, body)).isEmpty();
    }

    @Test
    void heaviestRuleOfAPlaceCounts() {
        assertThat(classifier(LAMP, LIGHT)
                        .classify("en", "Light of a lamp", null, null)
                        .getFirst()
                        .score())
                .isEqualTo(3);
        assertThat(classifier(LAMP, LIGHT).classify("en", "Light at last", null, null))
                .isEmpty();
    }

    @Test
    void negativeRuleTakesBackWhatALookAlikeGave() {
        var tags = classifier(LAMP, MAGIC).classify("en", "The boy and the magic lamp", null, null);

        assertThat(tags).isEmpty();
    }

    @Test
    void evidenceIsCappedAndTheHeaviestRuleComesFirst() {
        var body = "The light of the lamp. ".repeat(40);

        var tag = classifier(LIGHT, LAMP).classify("en", "Light", null, body).getFirst();

        assertThat(tag.evidence()).hasSizeLessThanOrEqualTo(10);
        assertThat(tag.evidence().getFirst().rule()).isEqualTo("lamp");
    }

    @Test
    void ruleOfOneLanguageLeavesTheOthersAlone() {
        var german = new Rule("lampe", 1, List.of("de"), "lampe");

        assertThat(classifier(german).classify("fr", "Une lampe", null, null)).isEmpty();
        assertThat(classifier(german).classify("de", "Eine Lampe", null, null)).hasSize(1);
        assertThat(classifier(german).classify("und", "Lampe", null, null)).hasSize(1);
    }

    @Test
    void serbianRuleHoldsForItsSisters() {
        var serbian = new Rule("lampa", 1, List.of("sr"), "lampa");

        assertThat(classifier(serbian).classify("hr", "Nova lampa", null, null)).hasSize(1);
        assertThat(classifier(serbian).classify("sr", "Нова лампа", null, null)).hasSize(1);
    }

    @Test
    void mentionInsideAnExceptionDoesNotCount() {
        var except = new Rule("lamp", 1, List.of(), List.of(), "lamp", "\"magic lamp\"");

        assertThat(classifier(except).classify("en", "The boy and the magic lamp", null, null))
                .isEmpty();
        assertThat(classifier(except)
                        .classify("en", "A magic lamp and a lamp", null, null)
                        .getFirst()
                        .evidence())
                .containsExactly(new Evidence("title", 19, 23, "lamp", "lamp"));
    }

    @Test
    void subtopicsAreThoseWithEnoughOfTheEvidence() {
        var street = new Rule("street", 1, List.of(), List.of("street"), "\"street lamp\"", null);
        var body = "The council met. ".repeat(60) + "It bought a street lamp.";

        assertThat(classifier(LAMP, street)
                        .classify("en", "A new street lamp", null, null)
                        .getFirst()
                        .subtopics())
                .containsExactly(new Subtopic("lamps-street", "Street lamps", 3));
        assertThat(classifier(LAMP, street)
                        .classify("en", "New lamp", null, body)
                        .getFirst()
                        .subtopics())
                .isEmpty();
    }

    @Test
    void scoreJustBelowTheThresholdIsANearMiss() {
        var body = "A lamp was bought. " + "The council met. ".repeat(60);

        var found = classifier(LAMP).read("en", "Council meets", null, body);

        assertThat(found.tags()).isEmpty();
        assertThat(found.nearMisses()).containsExactly("lamps");
        assertThat(classifier(LAMP)
                        .read("en", "Council meets", null, "Nothing else.")
                        .nearMisses())
                .isEmpty();
    }

    @Test
    void brokenRuleIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier(new Rule("broken", 1, List.of(), "(lamp OR")))
                .withMessageStartingWith("rules[broken].query: at ");
    }
}
