package org.newswatch.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The memories of all feeds, in the table {@code feed_memory}. A change is written only where the memory is still the one it was
 * decided by, or else decided anew: no lock is held while deciding, and one that changes nothing writes nothing.
 */
@ApplicationScoped
class Memories {

    private static final String READ = "select items from feed_memory where source = ?";

    private static final String FIRST = """
        insert into feed_memory (source, items, changed_at) values (?, ?, cast(? as timestamptz))
        on conflict do nothing
        """;

    private static final String REPLACE = """
        update feed_memory set items = ?, changed_at = cast(? as timestamptz) where source = ? and items = ?
        """;

    /** Each try in vain is somebody else's success, so that many seldom come. */
    private static final int TRIES = 100;

    private final DataSource database;
    private final InstantSource clock;

    Memories(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a decision makes of a memory, and what it tells its caller. */
    record Change<T>(Memory after, T answer) {}

    Memory of(UUID source) {
        var bytes = read(source);
        return bytes == null ? Memory.EMPTY : MemoryBytes.read(bytes);
    }

    /** @param decision may be asked several times; the last time counts */
    <T> T change(UUID source, Function<Memory, Change<T>> decision) {
        for (int tries = 0; tries < TRIES; tries++) {
            var bytes = read(source);
            var before = bytes == null ? Memory.EMPTY : MemoryBytes.read(bytes);
            var change = decision.apply(before);
            if (change.after().saysTheSameAs(before) || write(source, bytes, MemoryBytes.of(change.after()))) {
                return change.answer();
            }
        }
        throw new MemoryAway("a feed's memory changed " + TRIES + " times while it was read", null);
    }

    private byte @Nullable [] read(UUID source) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, source);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new MemoryAway("a feed's memory can't be read", e);
        }
    }

    private boolean write(UUID source, byte @Nullable [] before, byte[] after) {
        if (before != null && Arrays.equals(before, after)) {
            return true;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(before == null ? FIRST : REPLACE)) {
            if (before == null) {
                statement.setObject(1, source);
                statement.setBytes(2, after);
                statement.setString(3, clock.instant().toString());
            } else {
                statement.setBytes(1, after);
                statement.setString(2, clock.instant().toString());
                statement.setObject(3, source);
                statement.setBytes(4, before);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new MemoryAway("a feed's memory can't be written", e);
        }
    }
}
