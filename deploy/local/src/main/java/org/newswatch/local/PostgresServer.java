package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL in a process of its own, which keeps its databases in a folder and syncs every commit to the disk. */
public final class PostgresServer implements AutoCloseable {

    /** The role that owns the databases. */
    public static final String USER = "newswatch";

    /** Connections from this machine are trusted; this is for clients that insist on a password. */
    public static final String PASSWORD = "newswatch";

    private final Path programs;
    private final Path data;
    private final Running running;
    private final Databases databases;

    private PostgresServer(Path programs, Path data, Running running, Databases databases) {
        this.programs = programs;
        this.data = data;
        this.running = running;
        this.databases = databases;
    }

    /**
     * Starts it, and returns once it answers.
     *
     * @param folder keeps the databases from one start to the next
     * @param log where the process's own words go
     */
    public static PostgresServer start(ProjectFolder project, Path folder, Path log, int port) {
        var programs = PostgresBinaries.in(project);
        var data = folder.resolve("databases");
        try {
            NotRoot.makeFolder(folder);
            Files.createDirectories(log.toAbsolutePath().getParent());
            Leftover.stop(folder);
            // What is left is stale, and PostgreSQL would not start if another process has that id by now.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            run(log, programs, "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF-8", "--no-locale");
        }
        // pg_ctl makes it leader of a process group of its own, so Ctrl-C in a terminal does not reach it.
        run(log, programs, "pg_ctl", "-D", data, "-o", options(port), "-t", "60", "-w", "start");
        var process = process(data);
        Leftover.note(folder, process);
        return new PostgresServer(programs, data, new Running("PostgreSQL", process, log), new Databases(port));
    }

    /** Makes the database unless it is there, owned by {@link #USER}, and returns its address. */
    public String database(String name) {
        databases.make(name);
        return databases.address(name);
    }

    /** Makes the role unless it is there, with {@link #PASSWORD} and no rights. */
    void role(String name) {
        databases.makeRole(name);
    }

    Databases databases() {
        return databases;
    }

    Running running() {
        return running;
    }

    /** Ends open transactions, writes a checkpoint and waits for the end, for at most fifteen seconds. */
    @Override
    public void close() {
        if (running.alive()) {
            run(running.log(), programs, "pg_ctl", "-D", data, "-m", "fast", "-t", "15", "-w", "stop");
        }
    }

    /** Stops it without a checkpoint and without a word to its clients, as a power cut does; the next start recovers. */
    void stopAtOnce() {
        run(running.log(), programs, "pg_ctl", "-D", data, "-m", "immediate", "-t", "15", "-w", "stop");
    }

    /** Copies all databases as they are now, while they are in use, into a folder that is made for it. */
    void backUp(Path folder) {
        try (var connection = databases.asSuperuser("postgres")) {
            PostgresBackup.take(connection, data, folder);
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL can't be backed up: " + e.getMessage(), e);
        }
    }

    /** Stops it, and puts all databases back to what they were then; the next start has no others. */
    void stopAndRestore(Path backup) {
        stopAtOnce();
        PostgresBackup.restore(backup, data);
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c max_connections=200",
                "-c timezone=UTC",
                "-c fsync=on",
                "-c synchronous_commit=on");
    }

    private static ProcessHandle process(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .orElseThrow(() -> new CannotStart("PostgreSQL ended right after its start"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path log, Path programs, String program, Object... arguments) {
        var command = new ArrayList<>(NotRoot.PREFIX);
        command.add(programs.resolve(program).toString());
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new CannotStart("PostgreSQL's " + program + " failed, its log " + log + " ends so:\n"
                        + new Running(program, process.toHandle(), log).lastLines(10));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted in PostgreSQL's " + program, e);
        }
    }
}
