package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * All databases as they were at one moment, copied while they were in use: a base backup by PostgreSQL's own low-level calls, as its
 * programs that make backups are not among those that are unpacked here. It is a data folder that a server can start on, which
 * recovers by the log that lies in it.
 */
final class PostgresBackup {

    private static final String LOG = "pg_wal";

    private PostgresBackup() {}

    /**
     * Takes one.
     *
     * @param database a connection that may do everything
     * @param data the folder of the running server
     * @param folder is made, and must not be there
     */
    static void take(Connection database, Path data, Path folder) {
        try (var statement = database.createStatement()) {
            statement.execute("select pg_backup_start('backup', true)");
            copy(data, folder);
            try (var ended = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                ended.next();
                Files.writeString(folder.resolve("backup_label"), ended.getString(1));
            }
            // What was written until the end, without which the copied files do not fit each other.
            delete(folder.resolve(LOG));
            copy(data.resolve(LOG), folder.resolve(LOG));
            Files.delete(folder.resolve("postmaster.pid"));
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL refused a backup: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it where a server that was stopped had its data, which are gone then. */
    static void restore(Path folder, Path data) {
        delete(data);
        copy(folder, data);
    }

    /** With owners and rights, which PostgreSQL insists on. */
    private static void copy(Path from, Path to) {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void delete(Path folder) {
        run("rm", "-r", folder.toString());
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new CannotStart("failed: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted in " + command[0], e);
        }
    }
}
