package org.newswatch.alert.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Broker;
import org.newswatch.alert.Enriched;
import org.newswatch.alert.Service;
import org.newswatch.alert.console.Browser;

@Service
class StoryPageTest {

    /** More than the live page looks through in tests. */
    private static final int MANY = 80;

    private final String story = UUID.randomUUID().toString().replace("-", "");

    @Inject
    DataSource database;

    @Test
    void aStoryIsWholeHoweverMuchCameSince() {
        var browser = Browser.signedIn(Api.newSubscriber());
        tell("The first report");
        Broker.publish(IntStream.range(0, MANY)
                .mapToObj(n -> Enriched.titled("Something else " + n))
                .toArray(Enriched[]::new));
        tell("The second report");

        await().untilAsserted(() ->
                assertThat(text(browser.read("/stories/" + story))).contains("The first report", "The second report"));
    }

    @Test
    void whatWasKeptBeforeStoriesWereNotedIsFoundAmongTheNewest() {
        var browser = Browser.signedIn(Api.newSubscriber());
        tell("A report of last week");
        await().untilAsserted(() ->
                assertThat(text(browser.read("/stories/" + story))).contains("A report of last week"));

        forgetStory();

        assertThat(text(browser.read("/stories/" + story))).contains("A report of last week");
    }

    @Test
    void aStoryThatNobodyToldIsNotThere() {
        assertThat(Browser.signedIn(Api.newSubscriber()).read("/stories/none")).contains("no article that is kept");
    }

    /** Without the marks in it. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    private void tell(String title) {
        Broker.publish(Enriched.titled(title).with("story", Map.of("id", story, "articles", 2)));
    }

    private void forgetStory() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update recent_article set story = null where story = ?")) {
            statement.setString(1, story);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
