package org.newswatch.alert.compose;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.Kind;

/** An alert that nobody raised, for those who want to see what a message would look like. */
final class MadeUp {

    private MadeUp() {}

    static Alert alert() {
        var evidence = List.of(new AlertedArticle.Evidence("title", 0, 5, "Power", "power"));
        var topic = new AlertedArticle.Topic("energy", "Energy", "medtop:20000274", 1, 2.5, null, evidence);
        var article = new AlertedArticle(
                "made-up",
                1,
                URI.create("https://harbour-post.example/power-returns"),
                "Power returns to the harbour <quay & cranes>",
                "The grid operator says that all substations are on again.",
                "en",
                new AlertedArticle.Source("Harbour Post", "https://harbour-post.example"),
                Instant.parse("2026-11-17T20:10:00Z"),
                List.of(topic),
                List.of());
        var story = new Alert.Story("made-up", 3, 2, List.of("en"), article.publishedAt(), article.publishedAt());
        return new Alert(
                new UUID(0, 0),
                Kind.FIRST,
                new Alert.Subscription(new UUID(0, 0), "Grid and gas"),
                article,
                story,
                List.of(new Alert.Clause("power", "title", 0, 5, "Power")),
                Instant.parse("2026-11-17T20:10:02Z"));
    }
}
