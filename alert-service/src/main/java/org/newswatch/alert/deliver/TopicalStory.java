package org.newswatch.alert.deliver;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.newswatch.alert.raise.Alert;
import org.newswatch.alert.raise.AlertedArticle;

/**
 * A story and what of a digest tells it.
 *
 * @param topic that the first of them is about most
 * @param alerts at least one
 */
record TopicalStory(Optional<AlertedArticle.Topic> topic, Alert.Story story, List<Alert> alerts) {

    /** Stories of one topic stand together; those of none come last. Apart from that all stay in the order they come in. */
    static List<TopicalStory> of(List<Alert> alerts) {
        return alerts.stream()
                .collect(groupingBy(alert -> alert.story().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(TopicalStory::told)
                .collect(groupingBy(story -> story.topic().map(AlertedArticle.Topic::id), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(topic -> topic.getKey().isEmpty()))
                .flatMap(topic -> topic.getValue().stream())
                .toList();
    }

    /** The alerts story by story. */
    static List<Alert> ordered(List<Alert> alerts) {
        return of(alerts).stream().flatMap(story -> story.alerts().stream()).toList();
    }

    private static TopicalStory told(List<Alert> alerts) {
        var first = alerts.getFirst();
        var main = first.article().topics().stream().max(Comparator.comparingDouble(AlertedArticle.Topic::score));
        return new TopicalStory(main, first.story(), alerts);
    }
}
