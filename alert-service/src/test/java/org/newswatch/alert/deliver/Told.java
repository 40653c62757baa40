package org.newswatch.alert.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.Kind;

/** Alerts as they are read back. */
final class Told {

    private static final Alert.Subscription SUBSCRIPTION = new Alert.Subscription(new UUID(7, 7), "Grid and gas");

    private Told() {}

    /** Of its topics the one with the shortest id has the highest score. */
    static Alert alert(String story, String title, String... topics) {
        var tagged = Stream.of(topics)
                .map(id -> new AlertedArticle.Topic(
                        id, id.toUpperCase(Locale.ROOT), null, 1, 10.0 / id.length(), null, List.of()))
                .toList();
        var article = new AlertedArticle(
                title,
                1,
                URI.create("https://harbour-post.example/" + title.hashCode()),
                title,
                null,
                "en",
                new AlertedArticle.Source("Harbour Post", null),
                null,
                tagged,
                null);
        return new Alert(
                UUID.nameUUIDFromBytes(title.getBytes(UTF_8)),
                Kind.FIRST,
                SUBSCRIPTION,
                article,
                new Alert.Story(story, 1, null, null, null, null),
                List.of(),
                Instant.parse("2026-11-22T06:00:00Z"));
    }
}
