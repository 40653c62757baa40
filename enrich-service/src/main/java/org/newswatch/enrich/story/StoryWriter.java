package org.newswatch.enrich.story;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.newswatch.enrich.story.likeness.FingerprintBytes;

/** Writes what a turn decided, each kind in one statement or batch. */
final class StoryWriter {

    /**
     * The constraint on article_id is the last word: an article has one place. One that shares its story keeps its time, or a later
     * version with a wrong date would close the story to all others.
     */
    private static final String ARTICLES = """
        insert into story_article (no, article_id, story, version, source, language, at, deleted, placed_at)
        select *, ? from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (article_id) do update set version = excluded.version, source = excluded.source,
            language = case when excluded.deleted then story_article.language else excluded.language end,
            deleted = excluded.deleted, at = case when exists (
                select from story_article other where other.story = story_article.story and other.no <> story_article.no)
                then story_article.at else excluded.at end
        """;

    private static final String FORGET_TEXTS = "delete from story_text where article = any(?)";
    private static final String TEXTS =
            "insert into story_text (article, fingerprint, era) select *, ? from unnest(?, ?)";

    /** Of an article that is new no key can be there. */
    private static final String KEYS = "insert into story_key (era, key, article) select ?, * from unnest(?, ?)";

    /** Not twice in one era, or the versions of one article would make its keys common. */
    private static final String KEYS_OF_UPDATES = """
        insert into story_key (key, article, era)
        select new.key, new.article, present.era from (select ?::integer) present (era), unnest(?, ?) new (key, article)
        where not exists (
            select from story_key old where old.key = new.key and old.article = new.article and old.era = present.era)
        """;

    private static final String MOVE = "update story_article set story = ? where story = ?";
    private static final String MERGE = """
        insert into story_merge (absorbed, absorbed_id, kept_id, articles, at, cause)
        select ?, absorbed.article_id, kept.article_id,
            (select count(*) from story_article where story = kept.no and not deleted), ?, ?
        from story_article absorbed, story_article kept where absorbed.no = ? and kept.no = ?
        """;

    /** The oldest come first by number; a slice every few turns keeps up with what comes in. The first of a story, whose id it has, goes last. */
    private static final String FORGET = """
        delete from story_article old where placed_at < ?
        and no in (select no from story_article order by no limit 5000)
        and not exists (select from story_article other where other.story = old.no and other.no <> old.no)
        """;

    private final Connection connection;

    StoryWriter(Connection connection) {
        this.connection = connection;
    }

    void articles(List<Place> places, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(ARTICLES)) {
            statement.setTimestamp(1, Timestamp.from(now));
            array(statement, 2, "bigint", places.stream().map(Place::no).toArray());
            array(
                    statement,
                    3,
                    "text",
                    places.stream().map(place -> place.telling().articleId()).toArray());
            array(statement, 4, "bigint", places.stream().map(Place::story).toArray());
            array(
                    statement,
                    5,
                    "integer",
                    places.stream().map(place -> place.telling().version()).toArray());
            array(
                    statement,
                    6,
                    "text",
                    places.stream().map(place -> place.telling().source()).toArray());
            array(
                    statement,
                    7,
                    "text",
                    places.stream().map(place -> place.telling().language()).toArray());
            array(
                    statement,
                    8,
                    "timestamptz",
                    places.stream()
                            .map(place -> place.telling().time().toString())
                            .toArray());
            array(
                    statement,
                    9,
                    "boolean",
                    places.stream().map(place -> place.telling().deleted()).toArray());
            statement.executeUpdate();
        }
    }

    void texts(List<Place> places, int era) throws SQLException {
        forgetTexts(places.stream().filter(Place::isUpdate).map(Place::no).toArray());
        try (var statement = connection.prepareStatement(TEXTS)) {
            statement.setInt(1, era);
            array(statement, 2, "bigint", places.stream().map(Place::no).toArray());
            array(
                    statement,
                    3,
                    "bytea",
                    places.stream()
                            .map(place -> FingerprintBytes.write(place.reading().print()))
                            .toArray(byte[][]::new));
            statement.executeUpdate();
        }
        keys(KEYS, places.stream().filter(place -> !place.isUpdate()).toList(), era);
        keys(KEYS_OF_UPDATES, places.stream().filter(Place::isUpdate).toList(), era);
    }

    private void forgetTexts(Object[] articles) throws SQLException {
        if (articles.length > 0) {
            try (var statement = connection.prepareStatement(FORGET_TEXTS)) {
                array(statement, 1, "bigint", articles);
                statement.executeUpdate();
            }
        }
    }

    private void keys(String sql, List<Place> places, int era) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        var keys = places.stream()
                .flatMapToLong(place -> LongStream.of(place.reading().keys()))
                .toArray();
        var articles = places.stream()
                .flatMapToLong(place -> LongStream.of(place.reading().keys()).map(key -> place.no()))
                .toArray();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, era);
            statement.setObject(2, keys);
            statement.setObject(3, articles);
            statement.executeUpdate();
        }
    }

    /** One after the other: a story may absorb others and then be absorbed. */
    void merge(Union union, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setLong(1, union.kept());
            statement.setLong(2, union.absorbed());
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(MERGE)) {
            statement.setLong(1, union.absorbed());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setLong(3, union.cause());
            statement.setLong(4, union.absorbed());
            statement.setLong(5, union.kept());
            statement.executeUpdate();
        }
    }

    void forget(Instant before) throws SQLException {
        for (var sql : List.of(FORGET, "delete from story_merge where at < ?")) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(before));
                statement.executeUpdate();
            }
        }
    }

    private void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
