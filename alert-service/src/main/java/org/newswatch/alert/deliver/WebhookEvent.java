package org.newswatch.alert.deliver;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.newswatch.alert.raise.Alert;

/** The body of a webhook. Its timestamp is the alert's, so that the body is the same in every attempt. */
@JsonPropertyOrder({"type", "timestamp", "data"})
public record WebhookEvent(String type, Instant timestamp, Alert data) {

    public static WebhookEvent of(Alert alert) {
        return new WebhookEvent("article.matched", alert.raisedAt(), alert);
    }
}
