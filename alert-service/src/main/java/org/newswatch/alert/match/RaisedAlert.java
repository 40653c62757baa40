package org.newswatch.alert.match;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.alert.raise.Alert.Clause;
import org.newswatch.alert.raise.AlertIds;
import org.newswatch.alert.raise.Kind;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;
import org.newswatch.percolator.Span;

/**
 * An alert to store.
 *
 * @param kind {@link Kind#FIRST} also for what may turn out to have been told before
 * @param story the id of the story that the article tells, as it is called now
 * @param urgent whether it is what the subscription's quiet hours let through
 * @param held what its deliveries wait for; nothing when they are due at once
 */
record RaisedAlert(
        UUID subscription,
        Kind kind,
        Telling telling,
        String story,
        ArticleEnriched article,
        List<Clause> why,
        boolean urgent,
        @Nullable Held held) {

    /** What follows a story's id in what a second alert of it is about. */
    static final String CONFIRMED = "#confirmed";

    static RaisedAlert of(
            UUID subscription, List<Span> spans, Telling telling, ArticleEnriched article, boolean urgent) {
        var why = spans.stream()
                .map(span -> new Clause(span.clause(), span.field(), span.start(), span.end(), span.text()))
                .toList();
        boolean update = telling.notifies() == Notify.UPDATES && article.version() > 1;
        var kind = update ? Kind.UPDATE : Kind.FIRST;
        return new RaisedAlert(subscription, kind, telling, article.story().id(), article, why, urgent, null);
    }

    RaisedAlert tellingStory(String current) {
        return new RaisedAlert(subscription, kind, telling, current, article, why, urgent, held);
    }

    /** The same article as a reason to tell something else. */
    RaisedAlert as(Kind other) {
        return new RaisedAlert(subscription, other, telling, story, article, why, urgent, held);
    }

    RaisedAlert heldBy(String reason, Instant until) {
        return new RaisedAlert(subscription, kind, telling, story, article, why, urgent, new Held(until, reason));
    }

    /** Whether as many sources tell its story as the subscription asked for. */
    boolean isOfAConfirmedStory() {
        var sources = article.story().sources();
        int wanted = telling.followUps().confirmedBy();
        return isOfAStory() && wanted > 0 && sources != null && sources >= wanted;
    }

    /** The story, article or version that the subscription is told of once. */
    String about() {
        return switch (kind) {
            case FIRST, UPDATE -> telling.notifies().about(story, article.id(), article.version());
            case CONFIRMED -> story + CONFIRMED;
            case CORRECTION, WITHDRAWAL -> Notify.UPDATES.about(story, article.id(), article.version());
        };
    }

    boolean isOfAStory() {
        return telling.notifies() == Notify.STORY;
    }

    /** Whether it is told to somebody who wants every version. */
    boolean isOfAVersion() {
        return telling.notifies() == Notify.UPDATES;
    }

    /** Whether it is a message of its own, whose id is the alert's and the same whenever it is made; what is held may go with others. */
    boolean goesAlone() {
        var schedule = telling.schedule();
        return schedule.isInstant() && schedule.quiet() == null && schedule.cap() == null;
    }

    /** The same whenever and wherever it is raised. */
    UUID id() {
        return AlertIds.of(subscription, about());
    }

    /**
     * What deliveries wait for.
     *
     * @param by a word or two for the subscriber, such as {@code quiet hours}
     */
    record Held(Instant until, String by) {}
}
