package org.newswatch.alert.raise;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a subscriber is told, in exactly the form it is told in: over HTTP, in a webhook's body, in the stream.
 *
 * @param id the same for every attempt to deliver it
 * @param why the clauses of the subscription that were true, with the text that made them so
 */
public record Alert(
        UUID id, Subscription subscription, AlertedArticle article, Story story, List<Clause> why, Instant raisedAt) {

    /** Whose alert it is, by the name the subscription has now. */
    public record Subscription(UUID id, String name) {}

    /**
     * @param articles how many articles of the story were seen when the alert was raised
     */
    public record Story(String id, int articles) {}

    /** A part of the subscription and the text it found: UTF-16 units of the field, end exclusive. */
    public record Clause(String clause, String field, int start, int end, String text) {}
}
