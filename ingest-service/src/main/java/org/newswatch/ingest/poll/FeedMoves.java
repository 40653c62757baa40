package org.newswatch.ingest.poll;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.newswatch.ingest.article.Links;
import org.newswatch.ingest.identity.FeedSource;

/** Gives a feed the address that it has moved to. Rare, so one by one. */
final class FeedMoves {

    private static final String MOVE = """
        update feed set url = ? where id = ?
           and not exists (select from feed as other where other.tenant = feed.tenant and other.url = ?)
        """;

    /** Under which names its items were known goes along. */
    private static final String REMEMBER = """
        insert into feed_memory (source, items, changed_at)
        select ?, items, changed_at from feed_memory where source = ?
        on conflict do nothing
        """;

    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    FeedMoves(DataSource database) {
        this.database = database;
    }

    /** @return false when its tenant has subscribed to that address already */
    boolean move(UUID feed, String from, String to) throws SQLException {
        var address = Links.canonical(to);
        try (var connection = database.getConnection()) {
            remember(connection, FeedSource.of(Links.canonical(from)), FeedSource.of(address));
            try (var statement = connection.prepareStatement(MOVE)) {
                statement.setString(1, address.value());
                statement.setObject(2, feed);
                statement.setString(3, address.value());
                return statement.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void remember(Connection connection, FeedSource from, FeedSource to) throws SQLException {
        try (var statement = connection.prepareStatement(REMEMBER)) {
            statement.setObject(1, to.key());
            statement.setObject(2, from.key());
            statement.executeUpdate();
        }
    }
}
