package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergersTest {

    @Test
    void storyThatNobodyAbsorbedGoesByItsOwnName() {
        assertThat(new Mergers().current("a")).isEqualTo("a");
    }

    @Test
    void storyThatWasKeptAndThenAbsorbedTakesAllWithIt() {
        var mergers = told("a>b", "b>c");

        assertThat(names(mergers, "a", "b", "c")).containsOnly("c");
        assertThat(mergers.news()).isEqualTo(Map.of("a", "c", "b", "c"));
    }

    @Test
    void whatIsKnownIsNoNews() {
        var mergers = new Mergers();
        mergers.known("a", "c");
        mergers.known("b", "c");

        mergers.merge(merger("a>b"));
        mergers.merge(merger("b>a"));
        mergers.merge(merger("d>a"));

        assertThat(mergers.news()).isEqualTo(Map.of("d", "c"));
    }

    @Test
    void storyMergedWithItselfOrInCirclesStaysFindable() {
        var mergers = told("a>a", "a>b", "b>c", "c>a");

        assertThat(names(mergers, "a", "b", "c")).containsOnly("c");
    }

    @Test
    void storyThatTwoSayTheyAbsorbedMakesThemOne() {
        var mergers = told("a>b", "a>c");

        assertThat(names(mergers, "a", "b", "c")).containsOnly("c");
    }

    @Test
    void orderAndRepetitionMakeNoDifference() {
        var mergers = List.of("b>a", "c>b", "d>c", "e>d", "y>x", "z>y");
        var random = new Random(7);

        for (int i = 0; i < 200; i++) {
            var order = new ArrayList<>(mergers);
            order.addAll(mergers.subList(0, random.nextInt(6)));
            Collections.shuffle(order, random);
            var told = told(order.toArray(String[]::new));

            assertThat(names(told, "a", "b", "c", "d", "e")).as("%s", order).containsOnly("a");
            assertThat(names(told, "x", "y", "z")).as("%s", order).containsOnly("x");
        }
    }

    private static Mergers told(String... mergers) {
        var told = new Mergers();
        Stream.of(mergers).map(MergersTest::merger).forEach(told::merge);
        return told;
    }

    /** Of {@code absorbed>kept}. */
    private static StoryMerged merger(String text) {
        var parts = text.split(">");
        return new StoryMerged(parts[1], parts[0]);
    }

    private static List<String> names(Mergers mergers, String... stories) {
        return Stream.of(stories).map(mergers::current).toList();
    }
}
