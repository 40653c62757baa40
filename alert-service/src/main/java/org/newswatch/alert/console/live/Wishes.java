package org.newswatch.alert.console.live;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newswatch.alert.subscribe.Subscribing;
import org.newswatch.alert.subscribe.SubscriptionDraft;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Refused;
import org.newswatch.gate.Role;

/** Reads what readers of the live page ask for, within the limits of subscriptions. */
@Singleton
class Wishes {

    private static final int HOURS = 24;

    private final Subscribing subscribing;
    private final Callers callers;
    private final InstantSource clock;

    Wishes(Subscribing subscribing, Callers callers, InstantSource clock) {
        this.subscribing = subscribing;
        this.callers = callers;
        this.clock = clock;
    }

    Wish of(String query) {
        if (!callers.current().roles().contains(Role.SUBSCRIBER)) {
            throw new ForbiddenException();
        }
        return query.isEmpty()
                ? Wish.ANYTHING
                : Wish.of(subscribing.asked(draft(query)).criteria());
    }

    /** What is wrong with the query, with a line that points at the place. */
    String fault(Refused refused) {
        return refused.problem().errors().stream().map(error -> error.message()).collect(Collectors.joining("\n"));
    }

    /** How many of the articles each topic had in each of the last hours, as points of a line. */
    List<Rate> rates(List<Wire.Piece> pieces) {
        var now = clock.instant();
        var hours = new TreeMap<String, int[]>();
        for (var piece : pieces) {
            long ago = Duration.between(piece.story().at(), now).toHours();
            if (ago >= 0 && ago < HOURS) {
                piece.story().article().topics().forEach(topic -> hours.computeIfAbsent(
                                topic.label(), first -> new int[HOURS])[(int) (HOURS - 1 - ago)]++);
            }
        }
        return hours.entrySet().stream()
                .map(entry -> Rate.of(entry.getKey(), entry.getValue()))
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
                    .mapToObj(hour -> "%d,%d".formatted(hour * 100 / (HOURS - 1), 22 - hours[hour] * 20 / most))
                    .collect(Collectors.joining(" "));
            return new Rate(topic, IntStream.of(hours).sum(), points);
        }
    }
}
