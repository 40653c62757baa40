package org.newswatch.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.raise.Alert.Story;
import org.newswatch.alert.raise.AlertedArticle.Source;

class StandingsTest {

    @Test
    void versionIsMatchedOnceInABatchUnderTheStoryThatItCameWithFirst() {
        var batch = List.of(article(1, "first", null), article(1, "second", null), article(2, "second", null));

        assertThat(Standings.of(batch).news(batch)).containsExactly(batch.get(0), batch.get(2));
    }

    @Test
    void versionThatWasMatchedBeforeIsNotMatchedAgain() {
        var batch = List.of(article(1, "other", null), article(2, "other", null));
        var standings = Standings.of(batch);

        standings.stored("article", 1, false);

        assertThat(standings.news(batch)).containsExactly(batch.get(1));
    }

    @Test
    void whatIsTaggedAnewIsNoNewsAndDoesNotStandBeforeItsArticle() {
        var batch = List.of(article(1, "story", true), article(1, "story", null));

        assertThat(Standings.of(batch).news(batch)).containsExactly(batch.get(1));
    }

    private static ArticleEnriched article(int version, String story, @Nullable Boolean retagged) {
        return new ArticleEnriched(
                "article",
                version,
                URI.create("https://harbour-post.example/1"),
                "Harbour reopens",
                null,
                null,
                null,
                null,
                new Source("Harbour Post", null),
                null,
                null,
                retagged,
                new ArticleEnriched.Language("en", "Latn"),
                List.of(),
                null,
                new Story(story, 1, null, null, null, null),
                null);
    }
}
