package org.newswatch.alert.recent;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The articles of the last days, whoever may be told of them. Plain SQL: one statement keeps a whole batch. */
@Singleton
public class RecentArticles {

    private static final long PAGE_BYTES = 8 << 20;
    private static final int MOST_VERSIONS = 100;

    private static final String KEEP = """
        insert into recent_article (day, id, version, url, news, backlog, received_at, story, topics, event)
        select ?::date, id, version, url, news, backlog, ?, story, string_to_array(topics, ' '), event
          from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality as a (id, version, url, news, backlog, story, topics, event, n)
         order by n
        on conflict do nothing
        """;

    private static final String TAG_ANEW = """
        update recent_article r
        set story = a.story, topics = string_to_array(a.topics, ' '), event = a.event, retagged_at = ?
          from unnest(?, ?, ?, ?, ?) as a (id, version, story, topics, event)
         where r.id = a.id and r.version = a.version
        """;

    private static final String SELECT = """
        select seq, id, version, news, backlog, received_at, retagged_at, event from recent_article
        where day >= ?::date and received_at >= ?
        """;

    private final AgroalDataSource database;
    private final Space space;

    RecentArticles(AgroalDataSource database, Space space) {
        this.database = database;
        this.space = space;
    }

    /** Keeps articles that came together, each version once a day, unless there is no room. */
    public void keep(List<Arrival> articles, Instant now, Connection connection) throws SQLException {
        if (articles.isEmpty() || !space.isLeft()) {
            return;
        }
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, day(now));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            set(statement, 3, "text", articles, Arrival::id);
            set(statement, 4, "int", articles, Arrival::version);
            set(statement, 5, "text", articles, Arrival::url);
            set(statement, 6, "boolean", articles, Arrival::news);
            set(statement, 7, "boolean", articles, Arrival::ofBacklog);
            set(statement, 8, "text", articles, Arrival::story);
            set(statement, 9, "text", articles, RecentArticles::topics);
            statement.setArray(10, connection.createArrayOf("bytea", Packed.pack(articles)));
            statement.executeUpdate();
        }
    }

    /** Those versions that are kept get these events; that they are news or not is as it was. Each version is given once. */
    public void tagAnew(List<Arrival> articles, Instant now, Connection connection) throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(TAG_ANEW)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            set(statement, 2, "text", articles, Arrival::id);
            set(statement, 3, "int", articles, Arrival::version);
            set(statement, 4, "text", articles, Arrival::story);
            set(statement, 5, "text", articles, RecentArticles::topics);
            statement.setArray(6, connection.createArrayOf("bytea", Packed.pack(articles)));
            statement.executeUpdate();
        }
    }

    /** The next articles before a place that came since a time, the newest first; so many, or fewer that are large. */
    public List<RecentArticle> before(long seq, Instant since, int limit) {
        return query(backwards(""), since, statement -> {
            statement.setLong(3, seq);
            statement.setInt(4, limit);
            statement.setLong(5, PAGE_BYTES);
        });
    }

    /** The same of those that tell a story of one of these names. */
    public List<RecentArticle> ofStory(Collection<String> names, long seq, Instant since, int limit) {
        return query(backwards("and story = any (?)"), since, statement -> {
            statement.setArray(3, statement.getConnection().createArrayOf("text", names.toArray()));
            statement.setLong(4, seq);
            statement.setInt(5, limit);
            statement.setLong(6, PAGE_BYTES);
        });
    }

    /** The same of those that were kept before their stories were noted. */
    public List<RecentArticle> ofNoStory(long seq, Instant since, int limit) {
        return query(backwards("and story is null"), since, statement -> {
            statement.setLong(3, seq);
            statement.setInt(4, limit);
            statement.setLong(5, PAGE_BYTES);
        });
    }

    private static String backwards(String which) {
        var page = "select *, sum(octet_length(event)) over (order by seq desc) - octet_length(event) as earlier from ("
                + SELECT + which + " and seq < ? order by seq desc limit ?) as page";
        return "select * from (" + page + ") as sized where earlier < ? order by seq desc";
    }

    /** The next articles after a place that came since a time, the oldest first; so many, or fewer that are large. */
    public List<RecentArticle> after(long seq, Instant since, int limit) {
        return query(forwards("and seq > ? order by seq limit ?"), since, statement -> {
            statement.setLong(3, seq);
            statement.setInt(4, limit);
            statement.setLong(5, PAGE_BYTES);
        });
    }

    /**
     * The articles after a place and up to another that came since a time, but for some, the oldest first; all of them, or the first
     * of many that are large.
     */
    public List<RecentArticle> between(long after, long upTo, Instant since, Collection<Long> without) {
        return query(forwards("and seq > ? and seq <= ? and seq <> all (?)"), since, statement -> {
            statement.setLong(3, after);
            statement.setLong(4, upTo);
            statement.setArray(5, statement.getConnection().createArrayOf("bigint", without.toArray()));
            statement.setLong(6, PAGE_BYTES);
        });
    }

    /** As many of the first of these as fit a page, and the very first one whatever its size. */
    private static String forwards(String which) {
        var page = "select *, sum(octet_length(event)) over (order by seq) - octet_length(event) as earlier from ("
                + SELECT + which + ") as page";
        return "select * from (" + page + ") as sized where earlier < ? order by seq";
    }

    /** The one at a place, if it came since a time. */
    public Optional<RecentArticle> at(long seq, Instant since) {
        return query(SELECT + "and seq = ?", since, statement -> statement.setLong(3, seq)).stream()
                .findFirst();
    }

    /** The newest versions of an article that came since a time, the newest first. */
    public List<RecentArticle> versions(String id, Instant since) {
        return query(SELECT + "and id = ? order by seq desc limit " + MOST_VERSIONS, since, statement -> {
            statement.setString(3, id);
        });
    }

    /** The newest article at exactly this address that came since a time. */
    public Optional<RecentArticle> at(String url, Instant since) {
        return query(SELECT + "and url = ? order by seq desc limit 1", since, statement -> statement.setString(3, url))
                .stream()
                .findFirst();
    }

    private List<RecentArticle> query(String sql, Instant since, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, day(since));
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            parameters.bind(statement);
            try (var row = statement.executeQuery()) {
                var articles = new ArrayList<RecentArticle>();
                while (row.next()) {
                    articles.add(read(row));
                }
                return articles;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("recent articles can't be read", e);
        }
    }

    private static RecentArticle read(ResultSet row) throws SQLException {
        var retagged = row.getObject("retagged_at", OffsetDateTime.class);
        return new RecentArticle(
                row.getLong("seq"),
                row.getString("id"),
                row.getInt("version"),
                row.getBoolean("news"),
                row.getBoolean("backlog"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                retagged == null ? null : retagged.toInstant(),
                row.getBytes("event"));
    }

    /** Ids hold no spaces. */
    private static String topics(Arrival article) {
        return String.join(" ", article.topics());
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static void set(
            PreparedStatement statement, int place, String type, List<Arrival> rows, Function<Arrival, Object> value)
            throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** Sets the parameters after the time. */
    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
