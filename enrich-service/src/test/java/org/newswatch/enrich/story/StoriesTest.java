package org.newswatch.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.enrich.story.Database.NOON;
import static org.newswatch.enrich.story.Tellings.bridge;
import static org.newswatch.enrich.story.Tellings.election;
import static org.newswatch.enrich.story.Tellings.later;
import static org.newswatch.enrich.story.Tellings.telling;
import static org.newswatch.enrich.story.Tellings.version;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private Database database;
    private Stories stories;

    @BeforeEach
    void empty() {
        database = Database.empty();
        stories = database.replica();
    }

    private Story place(Telling telling) {
        return stories.place(List.of(telling)).stories().getFirst();
    }

    @Test
    void copiesAreOneStoryAndAnotherEventIsNot() {
        place(bridge("a"));
        place(election("b"));

        var copy = place(later(
                Duration.ofHours(2), telling("c", "Traffic chaos in Velimir", "VELIMIR, Tanjug - " + Tellings.BRIDGE)));

        assertThat(copy).isEqualTo(new Story("a", 2, 2, List.of("en"), NOON, NOON.plus(Duration.ofHours(2))));
    }

    @Test
    void articlesOfOneBatchFindEachOther() {
        var placed = stories.place(List.of(bridge("a"), election("b"), bridge("c")));

        assertThat(placed.stories()).extracting(Story::id).containsExactly("a", "b", "a");
        assertThat(placed.stories().getFirst().articles()).isEqualTo(2);
    }

    @Test
    void sameVersionAgainChangesNothing() {
        stories.place(List.of(bridge("a"), bridge("b")));

        var again = stories.place(List.of(bridge("b"), bridge("b")));

        assertThat(again.stories()).extracting(Story::articles).containsExactly(2, 2);
        assertThat(again.merges()).isEmpty();
    }

    @Test
    void newVersionKeepsItsStory() {
        stories.place(List.of(bridge("a"), bridge("b")));

        var updated = place(version(bridge("b"), 2, Tellings.ELECTION, false));

        assertThat(updated.id()).isEqualTo("a");
        assertThat(updated.articles()).isEqualTo(2);
    }

    @Test
    void withdrawnArticleIsNotCountedAndNoLongerFound() {
        place(election("a"));

        var withdrawn = place(version(election("a"), 2, "", true));
        var copy = place(election("b"));

        assertThat(withdrawn.id()).isEqualTo("a");
        assertThat(withdrawn.articles()).isZero();
        assertThat(copy.id()).isEqualTo("b");
    }

    /** The first has the beginning of the report, the second its end: each is a copy of the whole, not of the other. */
    @Test
    void articleThatIsACopyOfTwoStoriesMakesThemOne() {
        placeTwoHalves();

        var placed = stories.place(List.of(bridge("c")));

        assertThat(placed.stories()).extracting(Story::id).containsExactly("a");
        assertThat(placed.stories().getFirst().articles()).isEqualTo(3);
        assertThat(placed.merges()).containsExactly(new Merge("a", "b", 3, NOON));
        assertThat(place(version(election("b"), 2, Tellings.BRIDGE, false)).id())
                .isEqualTo("a");
    }

    private void placeTwoHalves() {
        var sentences = List.of(Tellings.BRIDGE.split("(?<=[.]) (?=[A-Z])"));
        place(telling("a", "Cracks in the Karlo bridge", String.join(" ", sentences.subList(0, 4))));
        place(telling("b", "Buses instead of the Karlo bridge", String.join(" ", sentences.subList(2, 6))));
    }

    @Test
    void mergeIsToldAgainWithTheArticleThatCausedIt() {
        placeTwoHalves();
        stories.place(List.of(bridge("c")));

        assertThat(stories.place(List.of(bridge("c"))).merges()).containsExactly(new Merge("a", "b", 3, NOON));
        assertThat(stories.place(List.of(election("d"))).merges()).isEmpty();
    }

    @Test
    void roundUpOfTheDayMakesNoStoriesOne() {
        stories.place(List.of(bridge("a"), election("b")));

        var placed = stories.place(List.of(telling(
                "c", "Bridge closed, Terzin wins: the day in Velimir", Tellings.BRIDGE + "\n" + Tellings.ELECTION)));

        assertThat(placed.merges()).isEmpty();
        assertThat(place(election("d")).id()).isEqualTo("b");
        assertThat(place(bridge("e")).id()).isEqualTo("a");
    }

    @Test
    void whatIsFartherApartThanTheWindowIsAnotherStory() {
        place(bridge("a"));

        assertThat(place(later(Duration.ofHours(73), bridge("b"))).id()).isEqualTo("b");
        assertThat(place(later(Duration.ofHours(-71), bridge("c"))).id()).isEqualTo("a");
    }

    @Test
    void oldTextsAreDroppedWithTheirEra() throws Exception {
        place(bridge("a"));

        var later = database.replica(Map.of(), () -> NOON.plus(Duration.ofDays(9)));
        later.place(List.of(later(Duration.ofDays(9), bridge("b"))));

        assertThat(database.count("story_text")).isOne();
        assertThat(database.count("story_article")).isEqualTo(2);
        assertThat(later.place(List.of(bridge("a"))).stories().getFirst().id()).isEqualTo("a");
    }

    @Test
    void switchedOffEveryArticleIsItsOwnStory() throws Exception {
        var off = database.replica(Map.of("enrich.story.enabled", "false"), () -> NOON);

        assertThat(off.place(List.of(bridge("a"), bridge("b"))).stories())
                .extracting(Story::id)
                .containsExactly("a", "b");
        assertThat(database.count("story_article")).isZero();
    }

    @Test
    void poisonTextCostsBoundedTime() {
        var texts = List.of(
                "a".repeat(10_000_000),
                "<".repeat(100_000),
                "[".repeat(100_000),
                "\u0301".repeat(1_000_000),
                "a ".repeat(1_000_000),
                "12 Mai ".repeat(100_000),
                "\u0000 \uD800 x");

        long start = System.nanoTime();
        for (int i = 0; i < texts.size(); i++) {
            place(telling("p" + i, "Title " + i, texts.get(i)));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
