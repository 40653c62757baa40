package org.newswatch.e2e.experiment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newswatch.e2e.proxy.Toxics;

/** PostgreSQL ends, hangs, refuses to write and is slow. */
final class Databases {

    private static final List<String> ALL = List.of("ingest", "enrich", "alert");
    private static final Duration SLOW = Duration.ofMillis(100);

    private Databases() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new Experiment("R8 restart", "PostgreSQL stopped as by a power cut", Databases::restart),
                new Experiment("R8 lock", "all tables of all services locked", Databases::lock),
                new Experiment("R8 read-only", "PostgreSQL refuses to write", Databases::readOnly),
                new Experiment("R8 slow", "PostgreSQL 200 ms away", Databases::slow));
    }

    private static void restart(Scene scene) throws Exception {
        for (int i = 0; i < scene.scale().count(1, 5); i++) {
            scene.outage(() -> {
                scene.stack().stopPostgresAtOnce();
                scene.flow(Duration.ofSeconds(1));
                scene.stack().startPostgres();
            });
            scene.flow(scene.scale().seconds(2, 10));
        }
        scene.note("answers %s".formatted(scene.load().counts()));
    }

    private static void lock(Scene scene) throws Exception {
        scene.outage(() -> {
            var locks = new ArrayList<Connection>();
            try {
                for (var database : ALL) {
                    var connection = scene.stack().asSuperuser(database);
                    locks.add(connection);
                    lockAll(connection);
                }
                scene.flow(scene.scale().seconds(4, 20));
            } finally {
                for (var connection : locks) {
                    connection.close();
                }
            }
        });
        scene.note("answers %s".formatted(scene.load().counts()));
    }

    private static void lockAll(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        }
    }

    private static void readOnly(Scene scene) throws Exception {
        scene.outage(() -> {
            try (var connection = scene.stack().asSuperuser("postgres")) {
                set(connection, "alter system set default_transaction_read_only = on");
                try {
                    scene.flow(scene.scale().seconds(4, 20));
                } finally {
                    set(connection, "alter system reset default_transaction_read_only");
                }
            }
        });
        scene.note("answers %s".formatted(scene.load().counts()));
    }

    private static void set(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    private static void slow(Scene scene) throws Exception {
        scene.outage(() -> {
            scene.bed().postgres().bothWays(Toxics.latency(SLOW));
            try {
                scene.flow(scene.scale().seconds(4, 30));
            } finally {
                scene.bed().postgres().mend();
            }
        });
    }
}
