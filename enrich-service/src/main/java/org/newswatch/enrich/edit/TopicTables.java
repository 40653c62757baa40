package org.newswatch.enrich.edit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens the table of topics' versions for one piece of work. */
@Singleton
class TopicTables {

    private final DataSource database;

    TopicTables(DataSource database) {
        this.database = database;
    }

    /** What is done with the table. */
    interface Work<T> {

        T on(TopicVersions versions) throws SQLException;
    }

    <T> T read(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(new TopicVersions(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("topics could not be read", e);
        }
    }

    /** Puts to work what was committed up to now. */
    void follow(FollowedTopics topics) {
        read(versions -> {
            topics.catchUp(versions);
            return topics;
        });
    }

    /** In one transaction, one at a time of all replicas. */
    <T> T change(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var versions = new TopicVersions(connection);
                versions.lock();
                var made = work.on(versions);
                connection.commit();
                return made;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("topics could not be changed", e);
        }
    }
}
