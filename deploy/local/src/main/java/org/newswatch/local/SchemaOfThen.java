package org.newswatch.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables and columns of a PostgreSQL schema at one time, to see whether the statements that knew it still run on a later one: nothing that they
 * name may be gone or of another type, and what they do not name must fill itself.
 *
 * @param columns by {@code table.column}
 */
record SchemaOfThen(Map<String, Column> columns) {

    private static final String COLUMNS = """
        select c.relname || '.' || a.attname, c.relname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
               a.atthasdef or a.attidentity <> '' or a.attgenerated <> ''
          from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
           and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
        """;

    // Unique keys and what rows must obey; a foreign key refuses rows too.
    private static final String RULES = """
        select c.relname || ': ' || pg_get_constraintdef(k.oid)
          from pg_constraint k join pg_class c on c.oid = k.conrelid
         where c.relnamespace = ?::regnamespace and not c.relispartition and k.contype in ('c', 'u', 'p', 'f')
        """;

    /** @param fillsItself whether an insert may leave it out */
    record Column(String table, String type, boolean fillsItself) {}

    /** What is there now. */
    static SchemaOfThen of(Connection database, String schema) throws SQLException {
        var columns = new TreeMap<String, Column>();
        try (var query = database.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    boolean fillsItself = !row.getBoolean(4) || row.getBoolean(5);
                    columns.put(row.getString(1), new Column(row.getString(2), row.getString(3), fillsItself));
                }
            }
        }
        return new SchemaOfThen(columns);
    }

    /** The conditions on rows that hold now. */
    static List<String> rules(Connection database, String schema) throws SQLException {
        var rules = new ArrayList<String>();
        try (var query = database.prepareStatement(RULES)) {
            query.setString(1, schema);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rules.add(row.getString(1));
                }
            }
        }
        return rules;
    }

    private boolean hasTable(String name) {
        return columns.values().stream().anyMatch(column -> column.table().equals(name));
    }

    /** Why statements of then would fail on a later schema, in sentences. */
    List<String> broken(SchemaOfThen later) {
        var faults = new ArrayList<String>();
        if (columns.isEmpty()) {
            faults.add("there were no tables");
        }
        columns.forEach((name, column) -> {
            var now = later.columns.get(name);
            if (now == null) {
                faults.add(name + " is gone");
            } else if (!now.type().equals(column.type())) {
                faults.add(name + " was " + column.type() + " and is " + now.type());
            } else if (column.fillsItself() && !now.fillsItself()) {
                faults.add(name + " could be left out and can't any more");
            }
        });
        later.columns.forEach((name, column) -> {
            if (!columns.containsKey(name) && hasTable(column.table()) && !column.fillsItself()) {
                faults.add(name + " is new and must be given");
            }
        });
        return faults;
    }

    /** Conditions on tables of then that rows of then might not obey, in sentences. */
    List<String> stricter(List<String> rules, List<String> later) {
        return later.stream()
                .filter(rule -> hasTable(rule.split(":", 2)[0]) && !rules.contains(rule))
                .map(rule -> rule + " is new")
                .toList();
    }
}
