package org.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newswatch.ingest.identity.FeedOfTests.item;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newswatch.ingest.article.Article;

class VanishedTest {

    private final FeedOfTests feed = new FeedOfTests();

    @Test
    void anItemThatLeavesTheMiddleIsToBeAskedFor() {
        feed.brings(items(9, 8, 7, 6));
        feed.brings(items(9, 7, 6));

        assertThat(due()).containsExactly("Report 8");
    }

    @Test
    void theOldestLeaveAFeedBecauseItIsFull() {
        feed.brings(items(9, 8, 7, 6));
        feed.brings(items(11, 10, 9, 8));

        assertThat(due()).isEmpty();
    }

    @Test
    void anItemUnderAnotherNameHasNotLeft() {
        feed.brings(items(9, 8, 7, 6));
        feed.brings(items(9)[0], item("https://a.example/eight", "tag:a:108", "Report 8"), items(7)[0], items(6)[0]);

        assertThat(due()).isEmpty();
    }

    @Test
    void aFeedThatIsSortedAnewHasNotDeletedHalfOfItself() {
        feed.brings(items(9, 8, 7, 6, 5, 4, 3, 2));
        feed.brings(items(9, 2));

        assertThat(due()).isEmpty();
    }

    @Test
    void anItemThatIsBackIsNotAskedFor() {
        feed.brings(items(9, 8, 7, 6));
        feed.brings(items(9, 7, 6));
        feed.brings(items(9, 8, 7, 6));

        assertThat(due()).isEmpty();
    }

    private List<String> due() {
        return feed.memory().items().stream()
                .filter(one -> one.asking() == Known.Asking.DUE)
                .map(one -> one.item().title())
                .toList();
    }

    private static Article[] items(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(i -> item("https://a.example/report/" + i, "tag:a:10" + i, "Report " + i))
                .toArray(Article[]::new);
    }
}
