package org.newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.newswatch.enrich.story.Tellings.bridge;
import static org.newswatch.enrich.story.Tellings.election;
import static org.newswatch.enrich.story.Tellings.later;
import static org.newswatch.enrich.story.Tellings.telling;
import static org.newswatch.enrich.story.Tellings.version;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would take a story apart, or two together, if it were believed. */
class StubbornStoriesTest {

    private Stories stories;

    @BeforeEach
    void empty() {
        stories = Database.empty().replica();
    }

    private Placed place(Telling telling) {
        return stories.place(List.of(telling));
    }

    private Story story(Telling telling) {
        return place(telling).stories().getFirst();
    }

    /** As on a page that is written anew under its old address. */
    @Test
    void articleRewrittenIntoAnotherEventTakesNoStoryWithIt() {
        place(bridge("a"));
        place(bridge("b"));
        place(election("e"));

        var rewritten = place(titled("a", 2, "Doctor Ana Terzin wins the run-off in Velimir", Tellings.ELECTION));

        assertThat(rewritten.merges()).isEmpty();
        assertThat(rewritten.stories().getFirst().id()).isEqualTo("a");
        assertThat(story(election("f")).id()).isEqualTo("e");
        assertThat(story(bridge("c")).id()).isEqualTo("a");
    }

    @Test
    void hundredthCopyStillFindsTheStory() {
        var copies = IntStream.range(0, 100)
                .mapToObj(site -> story(bridge("site-" + site)))
                .toList();

        assertThat(copies).extracting(Story::id).containsOnly("site-0");
        assertThat(copies.getLast().articles()).isEqualTo(100);
    }

    @Test
    void articleOfManyVersionsIsStillFound() {
        IntStream.rangeClosed(1, 80).forEach(number -> place(version(bridge("live"), number, Tellings.BRIDGE, false)));

        assertThat(story(bridge("copy")).id()).isEqualTo("live");
    }

    @Test
    void wrongDateOfALaterVersionDoesNotCloseTheStory() {
        place(bridge("a"));
        place(bridge("b"));

        place(later(Duration.ofDays(-365), version(bridge("b"), 2, Tellings.BRIDGE, false)));

        assertThat(story(bridge("c")).id()).isEqualTo("a");
    }

    @Test
    void headlineThatOneSourceHasAgainIsNewsAgain() {
        var today = telling("monday", "No water in Velimir today", "");
        var tomorrow = new Telling(
                "tuesday",
                1,
                today.text(),
                today.source(),
                today.time().plus(Duration.ofDays(1)),
                List.of(),
                List.of(),
                false,
                false);

        place(today);

        assertThat(story(tomorrow).id()).isEqualTo("tuesday");
    }

    @Test
    void idThatTheDatabaseRefusesIsNoOutage() {
        assertThatIllegalStateException()
                .isThrownBy(() -> place(bridge("a\0b")))
                .withMessage("the database refuses these articles");
    }

    private static Telling titled(String id, int version, String title, String body) {
        return version(telling(id, title, body), version, body, false);
    }
}
