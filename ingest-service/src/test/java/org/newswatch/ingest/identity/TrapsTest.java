package org.newswatch.ingest.identity;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.MORNING;
import static org.newswatch.ingest.identity.FeedOfTests.WIRE;
import static org.newswatch.ingest.identity.FeedOfTests.item;
import static org.newswatch.ingest.identity.FeedOfTests.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newswatch.ingest.article.Article;

/** One item that changes its names stays one article. */
class TrapsTest {

    private final FeedOfTests feed = new FeedOfTests();

    @ParameterizedTest
    @CsvSource({
        "tag:a.example:4711, Harbour reopens after storm, Ships return to Bar",
        "4711, Harbour reopens after storm, Ships return to Bar",
        "d8f1c2aa-77, Harbour reopens after storm, Ships return to Bar",
        "x1, Harbour reopens after storm, Harbour reopens slowly after the storm",
        "https://a.example/?p=4711, Harbour reopens after storm, Ships return to Bar",
        "https://a.example/news/harbour-reopens-after-storm, Harbour reopens after storm, Ships return to Bar",
    })
    void theLinkIsEditedWithTheHeadlineAndTheGuidStays(String guid, String before, String after) {
        var first = feed.brings(with(item("https://a.example/news/" + before.replace(' ', '-'), guid, before)));
        var second = feed.brings(with(item("https://a.example/news/" + after.replace(' ', '-'), guid, after)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theGuidIsEditedWithTheHeadlineAndTheLinkStays() {
        var first = feed.brings(item("https://a.example/1", "https://a.example/1-harbour-reopens", "Harbour reopens"));
        var second = feed.brings(item("https://a.example/1", "https://a.example/1-ships-return", "Ships return"));

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x/?p=17, https://a.example/x/?p=17",
        "http://a.example/x, https://A.example:443/x/",
        "https://a.example/x;jsessionid=1AB, https://a.example/x;jsessionid=2CD",
        "https://a.example/x?PHPSESSID=ab12&id=5, https://a.example/x?PHPSESSID=cd34&id=5",
        "https://a.example/x?id=5&utm_source=rss, https://a.example/x?id=5",
        "' tag:a ', tag:a",
    })
    void theGuidHasAnotherSpelling(String before, String after) {
        assertThat(Guid.normal(before)).isEqualTo(Guid.normal(after));
    }

    @Test
    void bothCarryTheHeadlineAndTheNumberOfTheArticleStays() {
        var first = feed.brings(edited("harbour-reopens-1482215"), other("gas-prices-fall-1482199"));
        var second = feed.brings(edited("ships-return-to-bar-1482215"), other("gas-prices-fall-1482199"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void bothCarryTheHeadlineAndTheBodyStays() {
        var first = feed.brings(
                with(item("https://a.example/harbour-reopens", "harbour-reopens", "Harbour reopens", WIRE, null)));
        var second = feed.brings(
                with(item("https://a.example/ferry-is-back", "ferry-is-back", "Ferry is back in harbour", WIRE, null)));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void bothCarryTheHeadlineAndTheSecondOfPublicationStays() {
        var before = "Harbour of Bar reopens after storm";
        var after = "Harbour of Bar reopens four days after heavy storm";

        var first = feed.brings(with(item(slug(before), slug(before), before, null, MORNING)));
        var second = feed.brings(with(item(slug(after), slug(after), after, null, MORNING)));

        assertThat(second).hasSize(4).isEqualTo(first);
    }

    @Test
    void editedAgainAndAgainItKeepsItsFirstId() {
        var first = feed.brings(with(item("https://a.example/one", "tag:a:4711", "Harbour reopens")));
        feed.brings(with(item("https://a.example/two", "tag:a:4711", "Harbour of Bar reopens")));
        feed.brings(with(item("https://a.example/two", "tag:a:9000", "Harbour of Bar reopens")));
        var last = feed.brings(with(item("http://a.example/three", "tag:a:9000", "Harbour of Bar reopens now")));

        assertThat(last).isEqualTo(first);
        assertThat(feed.brings(with(item("https://a.example/one", null, "Harbour reopens"))))
                .isEqualTo(first);
    }

    @Test
    void aSiteThatMovesToAnotherFolderKeepsItsArticles() {
        var first = feed.brings(
                item("https://a.example/old/1", "u1", "One fell"), item("https://a.example/old/2", "u2", "Two rose"));
        var second = feed.brings(
                item("https://b.example/new/1", "u1", "One fell"), item("https://b.example/new/2", "u2", "Two rose"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aDateThatIsBumpedChangesNothing() {
        var first = feed.brings(item("https://a.example/one", "u1", "Harbour reopens", WIRE, MORNING));
        var before = feed.memory();
        var second =
                feed.brings(item("https://a.example/one", "u1", "Harbour reopens", WIRE, MORNING.plusSeconds(4_000)));

        assertThat(second).isEqualTo(first);
        assertThat(feed.memory()).isEqualTo(before);
    }

    @Test
    void anItemThatReturnsAfterAnAbsenceIsTheSame() {
        var first = feed.brings(with(item("https://a.example/one", "tag:a:4711", "Harbour reopens")));
        feed.brings(with(item("https://a.example/two", "tag:a:4712", "Gas prices fall")));
        var third = feed.brings(with(item("https://a.example/new", "tag:a:4711", "Harbour reopens")));

        assertThat(third).isEqualTo(first);
    }

    private static String slug(String title) {
        return "https://a.example/news/" + title.replace(' ', '-').toLowerCase(ROOT);
    }

    private static Article edited(String slug) {
        return item(
                "https://a.example/news/" + slug,
                "https://a.example/news/" + slug,
                slug.replace('-', ' ').replaceAll("\\d", ""));
    }

    private static Article other(String slug) {
        return edited(slug);
    }
}
