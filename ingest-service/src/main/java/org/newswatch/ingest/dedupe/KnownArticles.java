package org.newswatch.ingest.dedupe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.newswatch.ingest.article.Article;
import org.newswatch.ingest.article.ArticleId;

/**
 * Remembers which articles have come by, in which version and with which text. Replicas that race on one article agree
 * on the winner, because the primary key decides.
 */
public final class KnownArticles {

    /**
     * The hot statement: a whole batch in one round trip. What is known as it is, or newer, is only looked up, which
     * writes nothing; the rest is inserted in the order of the ids, so that two batches never wait for each other. An
     * article that another transaction changed since the look-up, and that is no news any more, comes back in no row.
     * Lateral and limit keep the planner at the primary key whatever it believes of the table's size.
     */
    private static final String REMEMBER = """
        with incoming as materialized (
            select given.id, given.content_hash, given.updated_at, stored.version,
                   stored.version is null or stored.withdrawn_at is not null
                       or (stored.content_hash <> given.content_hash
                           and (given.updated_at < stored.updated_at) is not true) as is_news
              from unnest(?::uuid[], ?::bytea[], ?::timestamptz[]) as given (id, content_hash, updated_at)
              left join lateral (select * from article where article.id = given.id limit 1) as stored on true
        ), news as (
            insert into article as known (id, version, content_hash, updated_at, first_seen_at, changed_at)
            select id, 1, content_hash, updated_at, seen_at, seen_at
              from incoming, cast(? as timestamptz) as seen_at
             where is_news
             order by id
            on conflict (id) do update
               set version = known.version + 1,
                   content_hash = excluded.content_hash,
                   updated_at = coalesce(excluded.updated_at, known.updated_at),
                   changed_at = excluded.changed_at,
                   withdrawn_at = null
             where known.withdrawn_at is not null
                or (known.content_hash <> excluded.content_hash
                    and (excluded.updated_at < known.updated_at) is not true)
            returning new.id, new.version, old.content_hash
        )
        select id, version, true, content_hash from news
        union all
        select id, version, false, null from incoming where not is_news
        """;

    /** A statement of its own: it must see what others committed while the first one waited for their locks. */
    private static final String VERSIONS = "select id, version, false, null from article where id = any (?::uuid[])";

    private static final String TAKE_BACK = "update article set version = version - 1 where id = any (?::uuid[])";

    private static final String WITHDRAW = """
        update article as known
           set version = known.version + 1, withdrawn_at = now, changed_at = now
          from (select id from article where id = any (?::uuid[]) and withdrawn_at is null order by id for update)
                   as standing,
               cast(? as timestamptz) as now
         where known.id = standing.id
        returning known.id, known.version
        """;

    private final Connection connection;

    /** @param connection in a transaction */
    public KnownArticles(Connection connection) {
        this.connection = connection;
    }

    /** Decides about each article; the receipts come in the order of the articles. */
    public List<Receipt> remember(List<Article> articles, Instant now) throws SQLException {
        var receipts = new Receipt[articles.size()];
        for (var round : Rounds.of(articles)) {
            remember(round, now, receipts);
        }
        return Arrays.asList(receipts);
    }

    /** The versions that say that these articles are withdrawn; none for an article that is unknown, or withdrawn. */
    Map<ArticleId, Integer> withdraw(List<ArticleId> ids, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(WITHDRAW)) {
            statement.setString(1, Literals.array(ids, ArticleId::value));
            statement.setString(2, now.toString());
            try (var rows = statement.executeQuery()) {
                var versions = new HashMap<ArticleId, Integer>();
                while (rows.next()) {
                    versions.put(ArticleId.of(rows.getObject(1, UUID.class)), rows.getInt(2));
                }
                return versions;
            }
        }
    }

    private void remember(List<Candidate> round, Instant now, Receipt[] receipts) throws SQLException {
        var decisions = decide(round, now);
        var overtaken = round.stream()
                .map(Candidate::id)
                .filter(id -> !decisions.containsKey(id))
                .toList();
        if (!overtaken.isEmpty()) {
            decisions.putAll(versions(overtaken));
        }
        var unchanged = new ArrayList<ArticleId>();
        for (var one : round) {
            var decision = Objects.requireNonNull(decisions.get(one.id()));
            if (!decision.isNews) {
                one.isDuplicate(receipts, decision.version);
            } else if (decision.before != null && one.hasOldHash(decision.before)) {
                one.isDuplicate(receipts, decision.version - 1);
                unchanged.add(one.id());
            } else {
                one.isNews(receipts, decision.version, decision.before);
            }
        }
        takeBack(unchanged);
    }

    private Map<ArticleId, Decision> decide(List<Candidate> round, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            statement.setString(1, Literals.array(round, one -> one.id().value()));
            var hashes = round.stream().map(Candidate::hashes).toArray(byte[][]::new);
            statement.setArray(2, connection.createArrayOf("bytea", hashes));
            statement.setString(3, Literals.array(round, Candidate::updatedAt));
            statement.setString(4, now.toString());
            return decisions(statement);
        }
    }

    private Map<ArticleId, Decision> versions(List<ArticleId> ids) throws SQLException {
        try (var statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, Literals.array(ids, ArticleId::value));
            return decisions(statement);
        }
    }

    private void takeBack(List<ArticleId> unchanged) throws SQLException {
        if (unchanged.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(TAKE_BACK)) {
            statement.setString(1, Literals.array(unchanged, ArticleId::value));
            statement.executeUpdate();
        }
    }

    private static Map<ArticleId, Decision> decisions(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var decisions = new HashMap<ArticleId, Decision>();
            while (rows.next()) {
                var decision = new Decision(rows.getInt(2), rows.getBoolean(3), rows.getBytes(4));
                decisions.put(ArticleId.of(rows.getObject(1, UUID.class)), decision);
            }
            return decisions;
        }
    }

    /**
     * What the database says of an article.
     *
     * @param version it has now
     * @param before the fingerprint of the version before; null when there is none, or no news
     */
    private record Decision(int version, boolean isNews, byte @Nullable [] before) {}
}
