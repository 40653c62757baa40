package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.newswatch.alert.raise.Alert;

/** The body of a webhook. Its timestamp is that of what happened, so that the body is the same in every attempt. */
@JsonPropertyOrder({"type", "timestamp", "data"})
public record WebhookEvent<T>(String type, Instant timestamp, T data) {

    private static final String MATCHED = "article.matched";

    /** All that the alert says. */
    public static WebhookEvent<Alert> full(Alert alert) {
        return new WebhookEvent<>(MATCHED, alert.raisedAt(), alert);
    }

    /** What it is about, and no more. */
    public static WebhookEvent<Thin> thin(Alert alert) {
        var article = alert.article();
        return new WebhookEvent<>(
                MATCHED,
                alert.raisedAt(),
                new Thin(
                        alert.id(),
                        new Named(alert.subscription().id()),
                        new Headline(article.id(), article.version(), article.url(), article.title()),
                        new Story(alert.story().id()),
                        alert.raisedAt()));
    }

    static WebhookEvent<Disabling> disabled(Message.Notice notice) {
        return new WebhookEvent<>(
                "channel.disabled",
                notice.at(),
                new Disabling(notice.id(), notice.subscription(), notice.channel(), notice.reason()));
    }

    static WebhookEvent<Testing> test(Message.Test test) {
        return new WebhookEvent<>(
                "channel.test",
                test.at(),
                new Testing(test.id(), test.subscription(), test.channel(), test.sentence()));
    }

    /** An alert in short. */
    public record Thin(UUID id, Named subscription, Headline article, Story story, Instant raisedAt) {}

    /** A subscription by its id. */
    public record Named(UUID id) {}

    /** An article in short. */
    public record Headline(String id, int version, URI url, String title) {}

    /** A story by its id. */
    public record Story(String id) {}

    /** What became of another channel of the subscription. */
    public record Disabling(UUID id, Alert.Subscription subscription, Message.Concerned channel, String reason) {}

    /** What tries a channel; the text says that it is a test. */
    public record Testing(UUID id, Alert.Subscription subscription, Message.Concerned channel, String text) {}
}
