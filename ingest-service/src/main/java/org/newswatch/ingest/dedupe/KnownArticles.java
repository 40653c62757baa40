package org.newswatch.ingest.dedupe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.newswatch.ingest.article.Article;

/**
 * Remembers which articles have come by, in which version and with which text. Replicas that race on one article agree
 * on the winner, because the primary key decides.
 */
@ApplicationScoped
class KnownArticles {

    /**
     * The hot statement: a whole batch in one round trip. Sorted, so that two batches never wait for each other. A row
     * whose text is the same, or newer, is locked but not returned.
     */
    private static final String REMEMBER = """
            insert into article as known (id, version, content_hash, updated_at, first_seen_at, changed_at)
            select id, 1, content_hash, updated_at, seen_at, seen_at
              from unnest(?::uuid[], ?::bytea[], ?::timestamptz[]) as incoming (id, content_hash, updated_at),
                   cast(? as timestamptz) as seen_at
             order by id
            on conflict (id) do update
               set version = known.version + 1,
                   content_hash = excluded.content_hash,
                   updated_at = coalesce(excluded.updated_at, known.updated_at),
                   changed_at = excluded.changed_at
             where known.content_hash <> excluded.content_hash
               and (excluded.updated_at < known.updated_at) is not true
            returning id, version
            """;

    /** A statement of its own: it must see what others committed while the first one waited for their locks. */
    private static final String VERSIONS = "select id, version from article where id = any (?::uuid[])";

    private final DataSource database;

    KnownArticles(DataSource database) {
        this.database = database;
    }

    /** Decides about each article, in the transaction under way; the receipts come in the order of the articles. */
    List<Receipt> remember(List<Article> articles, Instant now) throws SQLException {
        var receipts = new Receipt[articles.size()];
        try (var connection = database.getConnection()) {
            for (var round : Rounds.of(articles)) {
                remember(connection, round, now, receipts);
            }
        }
        return Arrays.asList(receipts);
    }

    private static void remember(Connection connection, List<Candidate> round, Instant now, Receipt[] receipts)
            throws SQLException {
        var news = changed(connection, round, now);
        var rest = round.stream().filter(one -> !news.containsKey(one.uuid())).toList();
        var versions = rest.isEmpty() ? Map.<UUID, Integer>of() : versions(connection, rest);
        for (var one : round) {
            var version = news.get(one.uuid());
            if (version == null) {
                one.answer(receipts, versions.getOrDefault(one.uuid(), 1), Outcome.DUPLICATE);
            } else {
                one.answer(receipts, version, version == 1 ? Outcome.ACCEPTED : Outcome.UPDATED);
            }
        }
    }

    private static Map<UUID, Integer> changed(Connection connection, List<Candidate> round, Instant now)
            throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(round)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea", round.stream().map(Candidate::contentHash).toArray(byte[][]::new)));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            round.stream().map(Candidate::updatedAt).toArray()));
            statement.setString(4, now.toString());
            try (var rows = statement.executeQuery()) {
                return versions(rows);
            }
        }
    }

    private static Map<UUID, Integer> versions(Connection connection, List<Candidate> candidates) throws SQLException {
        try (var statement = connection.prepareStatement(VERSIONS)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids(candidates)));
            try (var rows = statement.executeQuery()) {
                return versions(rows);
            }
        }
    }

    private static Map<UUID, Integer> versions(ResultSet rows) throws SQLException {
        var versions = new HashMap<UUID, Integer>();
        while (rows.next()) {
            versions.put(rows.getObject(1, UUID.class), rows.getInt(2));
        }
        return versions;
    }

    private static Object[] ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::uuid).toArray();
    }
}
