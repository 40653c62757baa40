package org.newswatch.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newswatch.local.ProjectFolder;
import org.newswatch.local.SchemaOfThen;

/** While a release takes over from the one before, both run on the new schema; and one may go back. */
@Service
class FormerSchemaTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String SCHEMA = "former";

    @Inject
    DataSource database;

    @TempDir
    Path former;

    @AfterEach
    void drop() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Test
    void statementsOfTheReleaseBeforeRunOnTheSchemaOfToday() throws Exception {
        int last = lastOfThen();
        try (var connection = database.getConnection()) {
            flyway("filesystem:" + MIGRATIONS, Integer.toString(last)).migrate();
            var then = SchemaOfThen.of(connection, SCHEMA);
            var rules = SchemaOfThen.rules(connection, SCHEMA);
            flyway("filesystem:" + MIGRATIONS, "latest").migrate();

            assertThat(then.columns()).isNotEmpty();
            assertThat(then.broken(SchemaOfThen.of(connection, SCHEMA))).isEmpty();
            assertThat(SchemaOfThen.rules(connection, SCHEMA).stream()
                            .filter(rule -> then.hasTable(rule.split(":", 2)[0])))
                    .as("conditions on tables of then")
                    .isSubsetOf(rules);
        }
        copyThoseUpTo(last);
        assertThatCode(() -> flyway("filesystem:" + former, "latest").migrate())
                .as("the release before starts on it")
                .doesNotThrowAnyException();
    }

    private static int lastOfThen() throws IOException {
        var numbers = new Properties();
        try (var in = Files.newBufferedReader(
                ProjectFolder.find().root().resolve("deploy/e2e/former/migrations.properties"))) {
            numbers.load(in);
        }
        return Integer.parseInt(numbers.getProperty("alert-service"));
    }

    private void copyThoseUpTo(int last) throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (Integer.parseInt(name.substring(1, name.indexOf("__"))) <= last) {
                    Files.copy(file, former.resolve(name));
                }
            }
        }
    }

    private Flyway flyway(String location, String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations(location)
                .target(target)
                .load();
    }
}
