package org.newswatch.enrich.edit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.newswatch.enrich.topic.Topic;

/** The table of topics' versions, within one transaction. Plain SQL: replicas that follow it read on from a position. */
final class TopicVersions {

    private static final String COLUMNS =
            "select topic, version, tenant, document::text, changed_by, changed_at from topic_version ";

    /** The same but for the document: empty where there is one. */
    private static final String WITHOUT_DOCUMENT = """
        select topic, version, tenant, case when document is not null then '' end as document, changed_by, changed_at
          from topic_version where topic = ? and version < ? order by version desc limit ?
        """;

    /** One editor at a time, everywhere: versions, limits and positions then need no second look. Readers go on. */
    private static final String LOCK = "set local lock_timeout = '5s'; lock table topic_version in exclusive mode";

    private static final String APPEND = """
        insert into topic_version (topic, version, tenant, document, changed_by, changed_at)
        values (?, ?, ?, ?::jsonb, ?, ?)
        """;

    private static final String COUNT = """
        select count(*), count(*) filter (where stands) from (
            select distinct on (topic) document is not null as stands from topic_version
             where tenant = ? order by topic, version desc) as newest
        """;

    private static final String AFTER = """
        select distinct on (topic) topic, version, tenant, document::text, changed_by, changed_at, change
          from topic_version where change > ? order by topic, version desc
        """;

    /** Topics may be large, and all of them are read at start. */
    private static final int FETCHED_AT_ONCE = 20;

    private final Connection connection;

    TopicVersions(Connection connection) {
        this.connection = connection;
    }

    void lock() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK);
        }
    }

    Optional<TopicVersion> newest(String topic) throws SQLException {
        return page(topic, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<TopicVersion> find(String topic, int version) throws SQLException {
        if (!Topic.isId(topic)) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(COLUMNS + "where topic = ? and version = ?")) {
            statement.setString(1, topic);
            statement.setInt(2, version);
            return read(statement).stream().findFirst();
        }
    }

    /** The newest first, without their documents. */
    List<TopicVersion> page(String topic, int before, int limit) throws SQLException {
        if (!Topic.isId(topic)) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(WITHOUT_DOCUMENT)) {
            statement.setString(1, topic);
            statement.setInt(2, before);
            statement.setInt(3, limit);
            return read(statement);
        }
    }

    /** How many topics a tenant has stored, and how many ids it ever used. */
    Used used(String tenant) throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Used(row.getInt(2), row.getInt(1));
            }
        }
    }

    /** Stores a version and forgets those that are older than so many. */
    void append(TopicVersion version, int kept) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, version.topic());
            statement.setInt(2, version.version());
            statement.setString(3, version.tenant());
            statement.setString(4, version.document());
            statement.setString(5, version.by());
            statement.setObject(6, version.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        try (var statement =
                connection.prepareStatement("delete from topic_version where topic = ? and version <= ?")) {
            statement.setString(1, version.topic());
            statement.setInt(2, version.version() - kept);
            statement.executeUpdate();
        }
    }

    /**
     * Gives the newest version of each topic that changed after a position.
     *
     * @return the position up to which all is given
     */
    long after(long position, Consumer<TopicVersion> changed) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setLong(1, position);
            long reached = position;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.accept(version(rows));
                    reached = Math.max(reached, rows.getLong("change"));
                }
            }
            return reached;
        }
    }

    private static List<TopicVersion> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var versions = new ArrayList<TopicVersion>();
            while (rows.next()) {
                versions.add(version(rows));
            }
            return versions;
        }
    }

    private static TopicVersion version(ResultSet row) throws SQLException {
        return new TopicVersion(
                row.getString("topic"),
                row.getInt("version"),
                row.getString("tenant"),
                row.getString("document"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /**
     * What a tenant has.
     *
     * @param topics that stand now
     * @param ids that it ever used
     */
    record Used(int topics, int ids) {}
}
