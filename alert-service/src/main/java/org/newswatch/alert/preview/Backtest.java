package org.newswatch.alert.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

/**
 * The way from matches to alerts, as it would have gone from the beginning of the window on.
 *
 * @param matches those that count: of several versions of an article the first, unless every version is wanted
 * @param stories the first match of each story
 * @param alerts what would have been told
 */
record Backtest(List<Hit> matches, List<Hit> stories, List<Hit> alerts) {

    /**
     * @param hits in any order, under the ids that their stories go by now
     * @param later versions of articles that correct earlier ones, where that is to be told
     */
    static Backtest of(List<Hit> hits, List<Hit> later, Telling telling) {
        var notify = telling.notifies();
        var inOrder = hits.stream()
                .sorted(Comparator.comparingLong(Hit::seq))
                .filter(hit -> notify == Notify.UPDATES || !hit.ofBacklog())
                .toList();
        var counted = notify == Notify.UPDATES ? Notify.UPDATES : Notify.ARTICLE;
        var told = first(inOrder, hit -> about(hit, notify));
        return new Backtest(
                first(inOrder, hit -> about(hit, counted)),
                first(inOrder, Hit::story),
                new FollowingAlerts(told, telling).with(inOrder, later));
    }

    /** Each day that has any, and each between the two times; in order. */
    List<Preview.Day> perDay(Instant from, Instant to, ZoneId zone, List<Instant> messages) {
        var last = messages.stream().reduce(to, (some, other) -> some.isAfter(other) ? some : other);
        return day(from, zone)
                .datesUntil(day(last, zone).plusDays(1))
                .map(day -> new Preview.Day(
                        day, on(day, times(matches), zone), on(day, times(stories), zone), on(day, messages, zone)))
                .toList();
    }

    private static int on(LocalDate day, List<Instant> times, ZoneId zone) {
        return (int) times.stream().filter(time -> day(time, zone).equals(day)).count();
    }

    private static List<Instant> times(List<Hit> hits) {
        return hits.stream().map(Hit::receivedAt).toList();
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }

    private static String about(Hit hit, Notify notify) {
        return notify.about(hit.story(), hit.article(), hit.version());
    }

    static List<Hit> first(List<Hit> hits, Function<Hit, String> about) {
        var told = new HashSet<String>();
        var first = new ArrayList<Hit>();
        for (var hit : hits) {
            if (told.add(about.apply(hit))) {
                first.add(hit);
            }
        }
        return List.copyOf(first);
    }
}
