package org.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.MORNING;
import static org.newswatch.ingest.identity.FeedOfTests.WIRE;
import static org.newswatch.ingest.identity.FeedOfTests.item;
import static org.newswatch.ingest.identity.FeedOfTests.with;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newswatch.ingest.article.Article;

/** What looks like one item and is two: a report twice is better than two in one. */
class FalseMergesTest {

    private final FeedOfTests feed = new FeedOfTests();

    @ParameterizedTest
    @CsvSource({
        // a series, published at the same second
        "news/briefing-1, Morning briefing 1, news/briefing-2, Morning briefing 2",
        "news/briefing, Morning briefing from the coast, news/briefing-2, Morning briefing from the coast 2",
        "news/part-one, The fall of a bank: part one, news/part-two, The fall of a bank: part two",
        "news/part-i, The fall of a bank: part I, news/part-ii, The fall of a bank: part II",
        "news/weather-bar, Weather for the coast: Bar, news/weather-budva, Weather for the coast: Budva",
        // a live ticker: the number is the match's
        "live/1482215/goal, Partizan score, live/1482215/red-card, Zvezda with ten men",
        "live/1482215/minute-10, Live: Partizan against Zvezda, live/1482215/minute-11, Live: Partizan against Zvezda",
        "live/1482215-10.html, Live: Partizan against Zvezda, live/1482215-11.html, Live: Partizan against Zvezda",
        // a day in the address
        "20261122/harbour-news, Harbour news of Bar, 20261122/harbour-traffic, Harbour traffic news of Bar today",
        "harbour-news-261122, Harbour reopens, harbour-traffic-261122, Ships wait",
        "harbour-news-202611221405, Harbour reopens, ships-202611221405, Ships wait",
        "harbour-news-22112026, Harbour reopens, ships-22112026, Ships wait",
        // another section
        "sport/win-for-partizan-at-home, Partizan win at home again, culture/win-for-partizan, Partizan win at home"
                + " again today",
    })
    void oneItemGoesAndAnotherOneLikeItComes(String path, String title, String nextPath, String nextTitle) {
        var first = feed.brings(with(
                item("https://a.example/" + path, path, title, null, Instant.parse("2026-11-22T06:00:00Z")),
                numbered()));
        var second = feed.brings(with(
                item("https://a.example/" + nextPath, nextPath, nextTitle, null, Instant.parse("2026-11-22T06:00:00Z")),
                numbered()));

        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(second.subList(1, 5)).isEqualTo(first.subList(1, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "news/briefing-1, Morning briefing 1, news/briefing-2, Morning briefing 2",
        "news/weather-bar, Weather for the coast: Bar, news/weather-budva, Weather for the coast: Budva",
        "live/1482215/goal, Partizan score, live/1482215/red-card, Zvezda with ten men",
    })
    void notEvenWhenTheyWerePublishedInTheSameSecondAsAThirdOne(
            String path, String title, String nextPath, String nextTitle) {
        var third = item("https://a.example/third", "third", "Third of that second", null, MORNING);

        var first = feed.brings(with(item("https://a.example/" + path, path, title, null, MORNING), third));
        var second =
                feed.brings(with(item("https://a.example/" + nextPath, nextPath, nextTitle, null, MORNING), third));

        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
    }

    @Test
    void oneWireTextUnderTwoHeadlinesInOneDocumentIsTwo() {
        var ids = feed.brings(
                item("https://a.example/reopens", "reopens", "Harbour reopens", WIRE, MORNING),
                item("https://a.example/ferry", "ferry", "Ferry is back in harbour", WIRE, MORNING));

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(feed.brings(
                                item("https://a.example/ships", "ships", "Ships return to harbour", WIRE, MORNING),
                                item("https://a.example/ferry", "ferry", "Ferry is back in harbour", WIRE, MORNING))
                        .getFirst())
                .isNotIn(ids);
    }

    @Test
    void aBodyThatAllItemsHaveSaysNothing() {
        var boilerplate = "Read the whole story on our page. ".repeat(10);

        var first = feed.brings(item("https://a.example/x", "x", "Harbour reopens", boilerplate, null));
        var second = feed.brings(item("https://a.example/y", "y", "Minister resigns", boilerplate, null));

        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void guidsThatDifferAndHaveNothingOfTheHeadlineAreTwoItems() {
        var first =
                feed.brings(with(item("https://a.example/r-1482215", "tag:a:1001", "Harbour reopens", WIRE, MORNING)));
        var second =
                feed.brings(with(item("https://a.example/s-1482215", "tag:a:1002", "Harbour is open", WIRE, MORNING)));

        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
    }

    @Test
    void whatCouldBeEitherOfTwoIsNeither() {
        var first = feed.brings(
                item("https://a.example/n/a", "a", "Harbour of Bar reopens after storm", null, MORNING),
                item("https://a.example/n/b", "b", "Harbour of Bar reopens after heavy storm", null, MORNING));
        var second = feed.brings(
                item("https://a.example/n/c", "c", "Harbour of Bar reopens after a bad storm", null, MORNING));

        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void twoThatCouldBeOneAreNeither() {
        var first = feed.brings(item("https://a.example/n/c-1482215", "c", "Harbour reopens"));
        var second = feed.brings(
                item("https://a.example/n/a-1482215", "a", "Harbour reopens today"),
                item("https://a.example/n/b-1482215", "b", "Harbour reopens at noon"));

        assertThat(second).doesNotContainAnyElementsOf(first).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.example", "a.example:8443"})
    void theSameNumberAtAnotherHostIsAnotherItem(String host) {
        var first = feed.brings(item("https://a.example/n-1482215", "n", "Harbour reopens"), numbered());
        var second = feed.brings(item("https://" + host + "/m-1482215", "m", "Harbour reopens today"), numbered());

        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
    }

    private static Article numbered() {
        return item("https://a.example/news/gas-prices-fall-1400001", "gas", "Gas prices fall again");
    }
}
