package org.newswatch.alert.match;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which stories are one. Plain SQL: it is asked inside the transaction that stores alerts, once for a whole batch.
 *
 * <p>Articles and mergers come on two topics, in any order. Whoever stores alerts shares a lock that whoever stores a merger
 * holds alone: so every alert is either there to be seen when its story has been absorbed, or is stored under the story
 * that was kept.
 */
@Singleton
class MergedStories {

    /** The key of an advisory lock. The others in this database are hashes of texts, see {@code retain.Upkeep}. */
    private static final long LOCK = 1;

    private final MatchConfig config;
    private final InstantSource clock;

    MergedStories(MatchConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** How many stories were absorbed that had not been before. */
    int remember(List<StoryMerged> batch, Connection database) throws SQLException {
        lock("select pg_advisory_xact_lock(?)", database);
        forgetOld(database);
        var mergers = known(batch, database);
        batch.forEach(mergers::merge);
        store(mergers.news(), database);
        return mergers.news().size();
    }

    private static void lock(String how, Connection database) throws SQLException {
        try (var statement = database.prepareStatement(how)) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    /**
     * Of those of the stories that absorbed others, or were absorbed: by the id each goes by now all others that it went by.
     * No merger comes in between until the transaction ends; as it reads what is committed, each later statement of it sees
     * the alerts of all that ended before.
     */
    Map<String, List<String>> formerNames(Stream<String> stories, Connection database) throws SQLException {
        lock("select pg_advisory_xact_lock_shared(?)", database);
        try (var statement = database.prepareStatement("""
            select kept, absorbed from merged_story where kept = any (array(
                select coalesce(m.kept, s.id)
                from unnest(?) as s (id) left join merged_story m on m.absorbed = s.id))
            """)) {
            statement.setArray(1, texts(stories.distinct(), database));
            try (var row = statement.executeQuery()) {
                var names = new HashMap<String, List<String>>();
                while (row.next()) {
                    names.computeIfAbsent(row.getString("kept"), kept -> new ArrayList<>())
                            .add(row.getString("absorbed"));
                }
                return names;
            }
        }
    }

    private void forgetOld(Connection database) throws SQLException {
        try (var statement = database.prepareStatement("delete from merged_story where noted_at < ?")) {
            statement.setObject(1, clock.instant().minus(config.mergesMemory()).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static Mergers known(List<StoryMerged> batch, Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement("select absorbed, kept from merged_story where absorbed = any (?)")) {
            var named = batch.stream().flatMap(merger -> Stream.of(merger.story(), merger.absorbed()));
            statement.setArray(1, texts(named.distinct(), database));
            try (var row = statement.executeQuery()) {
                var mergers = new Mergers();
                while (row.next()) {
                    mergers.known(row.getString("absorbed"), row.getString("kept"));
                }
                return mergers;
            }
        }
    }

    /** What the absorbed stories had absorbed goes to the kept ones with them: nobody has to follow from one to the next. */
    private void store(Map<String, String> mergers, Connection database) throws SQLException {
        try (var statement = database.prepareStatement("""
            with news as (
                select * from unnest(?, ?) as n (absorbed, kept)
            ), moved as (
                update merged_story m set kept = n.kept from news n where m.kept = n.absorbed
            )
            insert into merged_story (absorbed, kept, noted_at) select absorbed, kept, ? from news
            """)) {
            statement.setArray(1, texts(mergers.keySet().stream(), database));
            statement.setArray(2, texts(mergers.values().stream(), database));
            statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static Array texts(Stream<String> texts, Connection database) throws SQLException {
        return database.createArrayOf("text", texts.toArray());
    }
}
