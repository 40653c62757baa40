package org.newswatch.enrich.story;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.newswatch.enrich.story.likeness.FingerprintReader;

/** Knows which articles tell one story; several replicas with one database know the same. */
@Singleton
public class Stories {

    private static final List<String> REFUSALS = List.of("21", "22", "23", "54");

    private final DataSource database;
    private final StoryConfig config;
    private final Eras eras;
    private final InstantSource clock;
    private final FingerprintReader reader;

    Stories(DataSource database, StoryConfig config, InstantSource clock, FingerprintReader reader) {
        this.database = database;
        this.config = config;
        this.eras = new Eras(config);
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * Places a batch in one transaction: all of it, or nothing and an exception. Placing it again gives the same answer.
     *
     * @throws IllegalStateException when the database refuses what an article has, such as an id with a NUL
     * @throws StoriesUnavailable when the database cannot be asked now; the batch may be placed again
     */
    public Placed place(List<Telling> batch) {
        if (!config.enabled() || batch.isEmpty()) {
            return new Placed(batch.stream().map(Story::of).toList(), List.of());
        }
        if (batch.size() >= Turn.MOST) {
            throw new IllegalArgumentException("a batch of %d articles is too large".formatted(batch.size()));
        }
        var readings = batch.parallelStream()
                .map(telling -> Reading.of(telling, reader))
                .toList();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var placed = new Turn(connection, config, eras, clock.instant()).place(readings);
                connection.commit();
                return placed;
            } catch (SQLException | RuntimeException e) {
                eras.forget();
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw isRefusal(e)
                    ? new IllegalStateException("the database refuses these articles", e)
                    : new StoriesUnavailable(e);
        }
    }

    /** Data exceptions (21, 22), constraints (23) and limits (54) say something of the articles, all others of the database. */
    private static boolean isRefusal(SQLException e) {
        var state = e.getSQLState();
        return state != null && REFUSALS.stream().anyMatch(state::startsWith);
    }
}
