package org.newswatch.ingest.poll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement, one array for each column of many rows, in the order of the calls. */
final class Columns<R> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<R> rows;
    private int parameters;

    Columns(Connection connection, PreparedStatement statement, Collection<R> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** @param value an {@link Instant} goes as its text, which the statement casts */
    Columns<R> with(String type, Function<R, @Nullable Object> value) throws SQLException {
        var values = rows.stream()
                .map(value)
                .map(each -> each instanceof Instant at ? at.toString() : each)
                .toArray(type.equals("bytea") ? byte[][]::new : Object[]::new);
        statement.setArray(++parameters, connection.createArrayOf(type, values));
        return this;
    }
}
