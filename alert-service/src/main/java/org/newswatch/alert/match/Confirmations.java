package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.newswatch.alert.raise.Kind;

/**
 * Second alerts of stories, for those who asked to hear when so many sources tell one. Plain SQL, of which there is none
 * where nobody did.
 */
@Singleton
class Confirmations {

    // As long as the transaction runs no merger comes in between, by the lock that MergedStories holds.
    private static final String DUE = """
        select c.n from unnest(?, ?, ?) with ordinality as c (subscription_id, story, wanted, n)
        cross join lateral (
            select bool_and(a.kind <> 'confirmed' and coalesce((r.story ->> 'sources')::int, 1) < c.wanted) as fewer
            from (select c.story as id union all select absorbed from merged_story where kept = c.story) as s
            join alert a on a.subscription_id = c.subscription_id and a.about in (s.id, s.id || '%s')
            join article r on r.id = a.article_id and r.version = a.article_version
        ) as told
        where told.fewer
        order by c.n
        """.formatted(RaisedAlert.CONFIRMED);

    private final ToldStories stories;

    Confirmations(ToldStories stories) {
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
        var named = stories.asCalledNow(possible, database);
        var column = new Columns<>(named, database);
        try (var statement = database.prepareStatement(DUE)) {
            statement.setArray(1, column.of("uuid", RaisedAlert::subscription));
            statement.setArray(2, column.of("text", RaisedAlert::story));
            statement.setArray(
                    3, column.of("int", alert -> alert.telling().followUps().confirmedBy()));
            try (var row = statement.executeQuery()) {
                var due = new ArrayList<RaisedAlert>();
                while (row.next()) {
                    due.add(named.get(row.getInt(1) - 1));
                }
                return due;
            }
        }
    }
}
