package org.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.MORNING;
import static org.newswatch.ingest.identity.FeedOfTests.item;
import static org.newswatch.ingest.identity.FeedOfTests.with;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.article.Article;

/** Names that several items have. */
class SharedNamesTest {

    private final FeedOfTests feed = new FeedOfTests();

    @Test
    void oneGuidForAllItemsNamesNone() {
        var first =
                feed.brings(same("Harbour reopens", "a"), same("Gas prices fall", "b"), same("Minister resigns", "c"));
        var second = feed.brings(same("Fire in Bar", "d"), same("Harbour reopens", "a"), same("Gas prices fall", "b"));

        assertThat(first).doesNotHaveDuplicates();
        assertThat(second).doesNotHaveDuplicates().contains(first.get(0), first.get(1));
        assertThat(feed.brings(same("Harbour reopens today", "new-a")))
                .as("remembered when the document has only one item")
                .doesNotContainAnyElementsOf(first)
                .doesNotContainAnyElementsOf(second);
    }

    @Test
    void guidsThatCountThePlacesNameNothing() {
        var first = feed.brings(numbered("Harbour reopens", "Gas prices fall", "Minister resigns"));
        var second = feed.brings(numbered("Fire in Bar", "Harbour reopens", "Gas prices fall"));
        var third = feed.brings(numbered("Rain on the coast", "Museum opens", "Bridge is ready"));

        assertThat(second.subList(1, 3)).isEqualTo(first.subList(0, 2));
        assertThat(second.getFirst()).isNotIn(first);
        assertThat(third).doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(second);
    }

    @Test
    void guidsThatCountThePlacesNameNothingAlsoWhenAllItemsChange() {
        var first = feed.brings(numbered("Harbour reopens", "Gas prices fall", "Minister resigns"));
        var second = feed.brings(numbered("Rain on the coast", "Museum opens", "Bridge is ready"));

        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aGuidThatNamesAPlaceOnThePageNamesNoItem() {
        var first = feed.brings(with(item("https://a.example/n/a", "top", "Harbour reopens")));
        var second = feed.brings(with(item("https://a.example/n/b", "top", "Minister resigns")));
        var third = feed.brings(with(item("https://a.example/n/c", "top", "Gas prices fall")));

        assertThat(Stream.of(first, second, third).map(ids -> ids.getFirst())).doesNotHaveDuplicates();
        assertThat(feed.memory().trustsGuids()).isFalse();
    }

    @Test
    void oneIdForTheFeedAndItsOnlyItemIsBelievedOnce() {
        var guid = "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6";

        var first = feed.brings(item("https://a.example/n/a", guid, "Harbour reopens", null, MORNING));
        feed.brings(item("https://a.example/n/b", guid, "Minister resigns", null, MORNING.plusSeconds(4_000)));
        var third =
                feed.brings(item("https://a.example/n/c", guid, "Gas prices fall", null, MORNING.plusSeconds(9_000)));

        assertThat(third).doesNotContainAnyElementsOf(first);
    }

    @Test
    void oneLinkForAllItemsLeavesTheDecisionToTheGuid() {
        var first = feed.brings(home("tag:1", "Harbour reopens"), home("tag:2", "Gas prices fall"));
        var second = feed.brings(home("tag:3", "Fire in Bar"), home("tag:1", "Harbour reopens again"));

        assertThat(first).doesNotHaveDuplicates();
        assertThat(second.get(1)).isEqualTo(first.get(0));
        assertThat(second.get(0)).isNotIn(first);
    }

    @Test
    void oneLinkForAllItemsIsRememberedWhenOneComesAlone() {
        var first = feed.brings(live("tag:1", "Kick-off"), live("tag:2", "Goal for Partizan"));
        var second = feed.brings(live("tag:3", "Red card"));

        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void oneLinkForAllItemsWithoutGuidsLeavesTheDecisionToTheTitle() {
        var first = feed.brings(live(null, "Kick-off"), live(null, "Goal for Partizan"));
        var second = feed.brings(live(null, "Red card"), live(null, "Goal for Partizan"));

        assertThat(second.get(1)).isEqualTo(first.get(1));
        assertThat(second.get(0)).isNotIn(first);
    }

    @Test
    void aHomePageNamesNoItem() {
        var first = feed.brings(item("https://a.example/", null, "Harbour reopens"));

        assertThat(feed.brings(item("https://a.example/", null, "Minister resigns")))
                .doesNotContainAnyElementsOf(first);
        assertThat(feed.brings(item("http://a.example", null, "Harbour reopens")))
                .isEqualTo(first);
    }

    @Test
    void oneItemTwiceInADocumentIsOne() {
        var ids = feed.brings(live("tag:1", "Kick-off"), live("tag:1", "Kick-off"), live("tag:2", "Kick-off"));

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isEqualTo(ids.get(2));
    }

    @Test
    void anAddressThatANewItemTakesOverDoesNotGiveItTheOldItemsId() {
        var first = feed.brings(with(item("https://a.example/latest", "tag:4711", "Harbour reopens")));
        var second = feed.brings(with(
                item("https://a.example/latest", "tag:4712", "Minister resigns"),
                item("https://a.example/archive/harbour", "tag:4711", "Harbour reopens")));

        assertThat(second).doesNotHaveDuplicates();
        assertThat(second.get(1)).isEqualTo(first.getFirst());
    }

    private static Article[] numbered(String... titles) {
        return Stream.iterate(0, i -> i < titles.length, i -> i + 1)
                .map(i -> item("https://a.example/n/" + titles[i].replace(' ', '-'), "" + (i + 1), titles[i]))
                .toArray(Article[]::new);
    }

    private static Article same(String title, String path) {
        return item("https://a.example/news/" + path, "tag:a.example,2026:4711", title);
    }

    private static Article home(String guid, String title) {
        return item("https://a.example/", guid, title);
    }

    private static Article live(String guid, String title) {
        return item("https://a.example/live/derby", guid, title);
    }
}
