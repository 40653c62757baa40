package org.newswatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.raise.Alert;

class TopicalStoryTest {

    @Test
    void articlesOfAStoryAreToldTogetherAndStoriesOfATopicBesideEachOther() {
        var digest = List.of(
                Told.alert("fire", "fire now", "energy"),
                Told.alert("fair", "fair", "expo"),
                Told.alert("gas", "gas", "energy", "politics"),
                Told.alert("fire", "fire before", "energy"));

        assertThat(titles(digest)).containsExactly(List.of("fire now", "fire before"), List.of("gas"), List.of("fair"));
    }

    @Test
    void storiesWithoutATopicComeLast() {
        var digest = List.of(Told.alert("a", "a"), Told.alert("b", "b", "energy"), Told.alert("c", "c"));

        assertThat(titles(digest)).containsExactly(List.of("b"), List.of("a"), List.of("c"));
    }

    @Test
    void topicIsTheOneThatTheStoryIsAboutMost() {
        var story = TopicalStory.of(List.of(Told.alert("a", "a", "politics", "gas")))
                .getFirst();

        assertThat(story.topic().orElseThrow().id()).isEqualTo("gas");
    }

    private static List<List<String>> titles(List<Alert> digest) {
        return TopicalStory.of(digest).stream()
                .map(story -> story.alerts().stream()
                        .map(alert -> alert.article().title())
                        .toList())
                .toList();
    }
}
