package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.newswatch.alert.raise.AlertIds;
import org.newswatch.alert.raise.Kind;

/**
 * Second alerts of stories, for those who asked to hear when so many sources tell one. Plain SQL, of which there is none
 * where nobody did.
 */
@Singleton
class Confirmations {

    // As long as the transaction runs no merger comes in between, by the lock that MergedStories holds.
    private static final String DUE = """
        select c.n from unnest(?, ?, ?) as c (n, alert_id, wanted)
        join told t on t.alert_id = c.alert_id
        join alert a on a.id = t.alert_id and a.day = t.day
        join article r on r.id = a.article_id and r.version = a.article_version and r.day = a.day
        group by c.n
        having bool_and(a.kind <> 'confirmed' and coalesce((r.story ->> 'sources')::int, 1) < c.wanted)
        order by c.n
        """;

    private final MergedStories stories;

    Confirmations(MergedStories stories) {
        this.stories = stories;
    }

    /**
     * The alerts that are due, under the stories as they are called now: where the story was told, by whatever name, and always
     * with fewer sources. More than one replica may find the same one due; the constraint decides.
     */
    List<RaisedAlert> due(List<RaisedAlert> raised, Connection database) throws SQLException {
        var possible = raised.stream()
                .filter(RaisedAlert::isOfAConfirmedStory)
                .map(alert -> alert.as(Kind.CONFIRMED))
                .toList();
        if (possible.isEmpty()) {
            return List.of();
        }
        var formerNames = stories.formerNames(possible.stream().map(RaisedAlert::story), database);
        var named = ToldStories.asCalledNow(possible, formerNames);
        var before = before(named, formerNames);
        var column = new Columns<>(before, database);
        try (var statement = database.prepareStatement(DUE)) {
            statement.setArray(1, column.of("int", Before::n));
            statement.setArray(2, column.of("uuid", Before::alert));
            statement.setArray(3, column.of("int", Before::wanted));
            try (var row = statement.executeQuery()) {
                var due = new ArrayList<RaisedAlert>();
                while (row.next()) {
                    due.add(named.get(row.getInt(1)));
                }
                return due;
            }
        }
    }

    /** What alerts there may have been of each story, by whatever name it went. */
    private static List<Before> before(List<RaisedAlert> alerts, Map<String, List<String>> formerNames) {
        var before = new ArrayList<Before>();
        for (int n = 0; n < alerts.size(); n++) {
            int place = n;
            var alert = alerts.get(n);
            Stream.concat(Stream.of(alert.story()), formerNames.getOrDefault(alert.story(), List.of()).stream())
                    .flatMap(name -> Stream.of(name, name + RaisedAlert.CONFIRMED))
                    .map(about -> AlertIds.of(alert.subscription(), about))
                    .map(id -> new Before(place, id, alert.telling().followUps().confirmedBy()))
                    .forEach(before::add);
        }
        return before;
    }

    /**
     * An alert that there may have been.
     *
     * @param n the place of what might follow it
     * @param wanted how many sources have to tell its story
     */
    private record Before(int n, UUID alert, int wanted) {}
}
