package org.newswatch.alert.match;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the columns that unnest takes. */
record Columns<R>(List<R> rows, Connection database) {

    /** @param type as PostgreSQL names it */
    Array of(String type, Function<R, @Nullable Object> value) throws SQLException {
        return database.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
