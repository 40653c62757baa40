package org.newswatch.alert.match;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.newswatch.alert.raise.AlertIds;

/** Which stories subscriptions were told, by whatever name. Plain SQL, of which there is none where no story was merged. */
@Singleton
class ToldStories {

    private final MergedStories stories;

    ToldStories(MergedStories stories) {
        this.stories = stories;
    }

    /** The alerts under the stories as they are called now, without those whose story was told under another name. */
    List<RaisedAlert> notYet(List<RaisedAlert> alerts, Connection database) throws SQLException {
        if (alerts.isEmpty()) {
            return alerts;
        }
        var formerNames = stories.formerNames(alerts.stream().map(RaisedAlert::story), database);
        if (formerNames.isEmpty()) {
            return alerts;
        }
        var renamed = asCalledNow(alerts, formerNames);
        var told = underFormerNames(renamed, formerNames, database);
        return renamed.stream()
                .filter(alert -> !alert.isOfAStory() || !told.contains(Told.of(alert)))
                .toList();
    }

    /** The alerts under the stories as they are called now, told before or not. */
    List<RaisedAlert> asCalledNow(List<RaisedAlert> alerts, Connection database) throws SQLException {
        return alerts.isEmpty()
                ? alerts
                : asCalledNow(alerts, stories.formerNames(alerts.stream().map(RaisedAlert::story), database));
    }

    static List<RaisedAlert> asCalledNow(List<RaisedAlert> alerts, Map<String, List<String>> formerNames) {
        var current = new HashMap<String, String>();
        formerNames.forEach((kept, names) -> names.forEach(name -> current.put(name, kept)));
        return alerts.stream()
                .map(alert -> alert.tellingStory(current.getOrDefault(alert.story(), alert.story())))
                .toList();
    }

    /** Who was told a story while it went by another name. */
    private static Set<Told> underFormerNames(
            List<RaisedAlert> alerts, Map<String, List<String>> formerNames, Connection database) throws SQLException {
        var former = new HashMap<UUID, Told>();
        alerts.stream().filter(RaisedAlert::isOfAStory).map(Told::of).distinct().forEach(told -> formerNames
                .getOrDefault(told.story(), List.of())
                .forEach(name -> former.put(AlertIds.of(told.subscription(), name), told)));
        if (former.isEmpty()) {
            return Set.of();
        }
        try (var statement = database.prepareStatement("select alert_id from told where alert_id = any (?)")) {
            statement.setArray(1, database.createArrayOf("uuid", former.keySet().toArray()));
            try (var row = statement.executeQuery()) {
                var told = new HashSet<Told>();
                while (row.next()) {
                    told.add(requireNonNull(former.get(row.getObject(1, UUID.class))));
                }
                return told;
            }
        }
    }

    /** A subscription and a story that it is to be told of once. */
    private record Told(UUID subscription, String story) {

        static Told of(RaisedAlert alert) {
            return new Told(alert.subscription(), alert.story());
        }
    }
}
