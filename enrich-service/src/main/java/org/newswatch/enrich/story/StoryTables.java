package org.newswatch.enrich.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newswatch.enrich.story.likeness.FingerprintBytes;

/** What the database is asked, each for a whole batch at once. For whoever has the turn. */
final class StoryTables {

    /**
     * Waits for the turn. The row stays locked until the transaction ends; a replica that hangs in the middle loses it after ten seconds.
     */
    private static final String TURN = """
        update story_turn set turn = turn + 1
        returning turn, set_config('idle_in_transaction_session_timeout', '10s', true)
        """;

    private static final String KNOWN =
            "select article_id, no, story, version from story_article where article_id = any(?)";

    /**
     * Of a key that too many articles have, only so many are looked at that this shows: none of a term, which says nothing then; the
     * latest of a shingle, for the largest stories have the most copies.
     */
    private static final String FOUND = """
        select keys.key, found.articles from unnest(?) keys (key)
        cross join lateral (
            select array_agg(latest.article) articles from (
                select distinct article from story_key where story_key.key = keys.key
                order by article desc limit ?) latest
        ) found
        where found.articles is not null and (keys.key & 1 = 0 or cardinality(found.articles) <= ?)
        """;

    private static final String MEMBERS = """
        select article.no, article.story, article.source, article.at, text.fingerprint
        from story_article article join story_text text on text.article = article.no
        where article.no = any(?) and not article.deleted
        """;

    private static final String EXTENTS = """
        select story, count(*), min(at), max(at) from story_article
        where story = any(?) and not deleted group by story
        """;

    private static final String STORIES = """
        select article.story, first.article_id,
            count(*) filter (where not article.deleted),
            count(distinct article.source) filter (where not article.deleted),
            array_agg(distinct article.language order by article.language),
            min(article.at), max(article.at)
        from story_article article left join story_article first on first.no = article.story
        where article.story = any(?)
        group by article.story, first.article_id
        """;

    private static final String MERGES = """
        select kept_id, absorbed_id, articles, at from story_merge where cause = any(?) order by absorbed
        """;

    private final Connection connection;

    StoryTables(Connection connection) {
        this.connection = connection;
    }

    long turn() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TURN)) {
            row.next();
            return row.getLong(1);
        }
    }

    Map<String, Known> known(Collection<String> articleIds) throws SQLException {
        var known = new HashMap<String, Known>();
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("text", articleIds.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), new Known(row.getLong(2), row.getLong(3), row.getInt(4)));
                }
            }
        }
        return known;
    }

    void find(Collection<Long> keys, int commonTerm, Candidates candidates) throws SQLException {
        try (var statement = connection.prepareStatement(FOUND)) {
            statement.setObject(1, numbers(keys));
            statement.setInt(2, commonTerm + 1);
            statement.setInt(3, commonTerm);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var articles = new Numbers();
                    for (long article : (Long[]) row.getArray(2).getArray()) {
                        articles.add(article);
                    }
                    candidates.put(row.getLong(1), articles);
                }
            }
        }
    }

    Map<Long, Member> members(Collection<Long> articles) throws SQLException {
        var members = new HashMap<Long, Member>();
        if (articles.isEmpty()) {
            return members;
        }
        try (var statement = connection.prepareStatement(MEMBERS)) {
            statement.setObject(1, numbers(articles));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var member = new Member(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            instant(row.getTimestamp(4)),
                            FingerprintBytes.read(row.getBytes(5)));
                    members.put(member.no(), member);
                }
            }
        }
        return members;
    }

    Map<Long, Extent> extents(Collection<Long> stories) throws SQLException {
        var extents = new HashMap<Long, Extent>();
        if (stories.isEmpty()) {
            return extents;
        }
        try (var statement = connection.prepareStatement(EXTENTS)) {
            statement.setObject(1, numbers(stories));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    extents.put(
                            row.getLong(1),
                            new Extent(row.getInt(2), instant(row.getTimestamp(3)), instant(row.getTimestamp(4))));
                }
            }
        }
        return extents;
    }

    /** By number, as far as their first article is known; a story of which all articles were withdrawn has none. */
    Map<Long, Story> stories(Collection<Long> stories) throws SQLException {
        var found = new HashMap<Long, Story>();
        try (var statement = connection.prepareStatement(STORIES)) {
            statement.setObject(1, numbers(stories));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(2) == null) {
                        continue;
                    }
                    found.put(
                            row.getLong(1),
                            new Story(
                                    row.getString(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    List.of((String[]) row.getArray(5).getArray()),
                                    instant(row.getTimestamp(6)),
                                    instant(row.getTimestamp(7))));
                }
            }
        }
        return found;
    }

    List<Merge> merges(Collection<Long> causes) throws SQLException {
        var merges = new ArrayList<Merge>();
        if (causes.isEmpty()) {
            return merges;
        }
        try (var statement = connection.prepareStatement(MERGES)) {
            statement.setObject(1, numbers(causes));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    merges.add(
                            new Merge(row.getString(1), row.getString(2), row.getInt(3), instant(row.getTimestamp(4))));
                }
            }
        }
        return merges;
    }

    /** The driver sends an array of numbers as it is, without a text of each. */
    private static long[] numbers(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
