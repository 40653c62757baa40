package org.newswatch.alert.console.live;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newswatch.alert.raise.AlertedArticle.Topic;
import org.newswatch.alert.recent.TopicRates;
import org.newswatch.alert.subscribe.Subscribing;
import org.newswatch.alert.subscribe.SubscriptionDraft;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Reads what readers of the live page ask for, within the limits of subscriptions. */
@Singleton
class Wishes {

    private final Subscribing subscribing;
    private final Callers callers;
    private final TopicRates topics;

    Wishes(Subscribing subscribing, Callers callers, TopicRates topics) {
        this.subscribing = subscribing;
        this.callers = callers;
        this.topics = topics;
    }

    /** Only who may subscribe may look at what comes. */
    void admit() {
        if (!callers.current().roles().contains(Role.SUBSCRIBER)) {
            throw new ForbiddenException();
        }
    }

    Wish of(String query) {
        admit();
        return query.isEmpty()
                ? Wish.ANYTHING
                : Wish.of(subscribing.asked(draft(query)).criteria());
    }

    /** What is wrong with the query, with a line that points at the place. */
    String fault(Refused refused) {
        return refused.problem().errors().stream().map(error -> error.message()).collect(Collectors.joining("\n"));
    }

    /**
     * How many articles each topic had in each of the last hours, as points of a line.
     *
     * @param newest of which the topics' labels are known; of others their ids are shown
     */
    List<Rate> rates(List<Wire.Piece> newest) {
        var labels = newest.stream()
                .flatMap(piece -> piece.story().article().topics().stream())
                .collect(Collectors.toMap(Topic::id, Topic::label, (newer, older) -> newer));
        return topics.lastHours().entrySet().stream()
                .map(hours -> Rate.of(labels.getOrDefault(hours.getKey(), hours.getKey()), hours.getValue()))
                .toList();
    }

    private static SubscriptionDraft draft(String query) {
        return new SubscriptionDraft(
                "live", null, null, null, query, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A topic's last day.
     *
     * @param points of an SVG polyline in 100 by 24 units
     */
    public record Rate(String topic, int articles, String points) {

        static Rate of(String topic, int[] hours) {
            int most = Math.max(1, IntStream.of(hours).max().orElse(1));
            var points = IntStream.range(0, hours.length)
                    .mapToObj(hour -> "%d,%d".formatted(hour * 100 / (hours.length - 1), 22 - hours[hour] * 20 / most))
                    .collect(Collectors.joining(" "));
            return new Rate(topic, IntStream.of(hours).sum(), points);
        }
    }
}
