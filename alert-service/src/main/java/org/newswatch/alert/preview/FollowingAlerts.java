package org.newswatch.alert.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.newswatch.alert.subscribe.Notify;
import org.newswatch.alert.subscribe.Telling;

/**
 * What is told after the first alerts where a subscription asks for it: that so many sources confirm a story, and corrections.
 *
 * @param told the first alerts, in order
 */
record FollowingAlerts(List<Hit> told, Telling telling) {

    /** All alerts in order. */
    List<Hit> with(List<Hit> matches, List<Hit> later) {
        return Stream.of(told.stream(), confirmed(matches), corrections(later))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingLong(Hit::seq))
                .toList();
    }

    private Stream<Hit> confirmed(List<Hit> matches) {
        int wanted = telling.followUps().confirmedBy();
        if (wanted == 0 || telling.notifies() != Notify.STORY) {
            return Stream.empty();
        }
        var sources = told.stream().collect(Collectors.toMap(Hit::story, Hit::sources));
        var confirming = matches.stream()
                .filter(hit -> hit.sources() >= wanted && sources.getOrDefault(hit.story(), wanted) < wanted)
                .toList();
        return Backtest.first(confirming, Hit::story).stream();
    }

    private Stream<Hit> corrections(List<Hit> later) {
        Map<String, Integer> versions = told.stream().collect(Collectors.toMap(Hit::article, Hit::version, Math::min));
        var versionsTold = told.stream().map(FollowingAlerts::version).collect(Collectors.toSet());
        var correcting = later.stream()
                .filter(hit -> versions.getOrDefault(hit.article(), hit.version()) < hit.version())
                .filter(hit -> telling.notifies() != Notify.UPDATES || !versionsTold.contains(version(hit)))
                .sorted(Comparator.comparingLong(Hit::seq))
                .toList();
        return Backtest.first(correcting, FollowingAlerts::version).stream();
    }

    private static String version(Hit hit) {
        return Notify.UPDATES.about(hit.story(), hit.article(), hit.version());
    }
}
