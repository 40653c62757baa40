package org.newswatch.alert.compose;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;
import org.newswatch.alert.raise.Kind;

/** Alerts for tests of what is made of them. */
public final class Told {

    private Told() {}

    /** Raised because of the title's first word. */
    public static Alert titled(String title) {
        return of(title, "All substations are on again.", "https://harbour-post.example/1?a=1&b=2");
    }

    public static Alert of(String title, String summary, String url) {
        var first = title.split(" ", 2)[0];
        var article = new AlertedArticle(
                "a1",
                1,
                URI.create(url),
                title,
                summary,
                "en",
                new AlertedArticle.Source("Harbour Post", null),
                Instant.parse("2026-11-17T20:10:00Z"),
                List.of(new AlertedArticle.Topic("energy", "Energy", null, 1, 2.5, null, List.of())),
                List.of());
        return new Alert(
                new UUID(1, 2),
                Kind.FIRST,
                new Alert.Subscription(new UUID(3, 4), "Grid and gas"),
                article,
                new Alert.Story("s1", 3, 2, List.of("en"), null, null),
                List.of(new Alert.Clause(first, "title", 0, first.length(), first)),
                Instant.parse("2026-11-17T20:10:02Z"));
    }

    public static Composition one(Alert alert) {
        return Composer.compose(alert.id(), List.of(alert), 0, Wording.USUAL);
    }

    /** So many that go together, of more that there is no room for. */
    public static Composition digest(int size, int more) {
        var alerts = IntStream.rangeClosed(1, size)
                .mapToObj(n -> titled("Power returns to quay " + n))
                .toList();
        return Composer.compose(new UUID(5, 6), alerts, more, Wording.USUAL);
    }
}
