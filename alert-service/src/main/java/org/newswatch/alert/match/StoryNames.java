package org.newswatch.alert.match;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids that stories go by now. */
@Singleton
public class StoryNames {

    private final AgroalDataSource database;

    StoryNames(AgroalDataSource database) {
        this.database = database;
    }

    /** Those of the stories that were absorbed, each with the one that tells it on. */
    public Map<String, String> current(Stream<String> stories) {
        return pairs(
                "select absorbed, kept from merged_story where absorbed = any (?)",
                stories.distinct().toArray());
    }

    /** What alerts on a story are about, by whatever name it goes or went. */
    public Set<String> abouts(String story) {
        var pairs = pairs("""
            select absorbed, kept from merged_story where kept = any (array(
                select coalesce(m.kept, s.id)
                from unnest(?) as s (id) left join merged_story m on m.absorbed = s.id))
            """, story);
        var names = new HashSet<>(pairs.keySet());
        names.addAll(pairs.values());
        names.add(story);
        return names.stream()
                .flatMap(name -> Stream.of(name, name + RaisedAlert.CONFIRMED))
                .collect(Collectors.toSet());
    }

    private Map<String, String> pairs(String sql, Object... stories) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", stories));
            try (var row = statement.executeQuery()) {
                var pairs = new HashMap<String, String>();
                while (row.next()) {
                    pairs.put(row.getString("absorbed"), row.getString("kept"));
                }
                return pairs;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the names of stories can't be read", e);
        }
    }
}
