package org.newswatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The schema of a service as the release before made it and today's changed it: while one takes over from the other both run on
 * it, and one may go back. Made in a schema of its own, from the migrations of the module that the test runs in.
 */
public final class FormerSchema {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String SCHEMA = "former";

    private final DataSource database;
    private final int last;

    private FormerSchema(DataSource database, int last) {
        this.database = database;
        this.last = last;
    }

    /**
     * Why the release before would fail on it, in sentences.
     *
     * @param service as {@code deploy/e2e/former/migrations.properties} names it
     * @param empty a folder for the migrations of then
     */
    public static List<String> broken(String service, DataSource database, Path empty)
            throws SQLException, IOException {
        var schema = new FormerSchema(database, lastOfThen(service));
        try {
            var faults = schema.changed();
            schema.copyMigrationsOfThen(empty);
            faults.addAll(schema.refused(empty));
            return faults;
        } finally {
            schema.drop();
        }
    }

    private List<String> changed() throws SQLException {
        try (var connection = database.getConnection()) {
            migrate(MIGRATIONS, Integer.toString(last));
            var then = SchemaOfThen.of(connection, SCHEMA);
            var rules = SchemaOfThen.rules(connection, SCHEMA);
            migrate(MIGRATIONS, "latest");
            var faults = new ArrayList<>(then.broken(SchemaOfThen.of(connection, SCHEMA)));
            faults.addAll(then.stricter(rules, SchemaOfThen.rules(connection, SCHEMA)));
            return faults;
        }
    }

    /** The release before knows no other migrations than these. */
    private List<String> refused(Path migrations) {
        try {
            migrate(migrations, "latest");
            return List.of();
        } catch (FlywayException e) {
            return List.of("the release before does not start on it: " + e.getMessage());
        }
    }

    private void migrate(Path migrations, String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("filesystem:" + migrations)
                .target(target)
                .load()
                .migrate();
    }

    private static int lastOfThen(String service) throws IOException {
        var numbers = new Properties();
        try (var in = Files.newBufferedReader(
                ProjectFolder.find().root().resolve("deploy/e2e/former/migrations.properties"))) {
            numbers.load(in);
        }
        return Integer.parseInt(numbers.getProperty(service));
    }

    private void copyMigrationsOfThen(Path folder) throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (Integer.parseInt(name.substring(1, name.indexOf("__"))) <= last) {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
    }

    private void drop() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }
}
