package org.newswatch.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process of the stack: its name, its handle and the file that it logs to. */
public record Running(String name, ProcessHandle process, Path log) {

    /**
     * Starts a Java program. It ignores Ctrl-C, which a terminal sends to every process at once: the order of stopping is
     * the stack's to decide, by SIGTERM.
     *
     * @param folder where it works, keeps its pid and dumps its heap
     */
    static Running java(String name, Path folder, Path log, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(setting -> setting.startsWith("NEWSWATCH_"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = builder.start().toHandle();
            Leftover.note(folder, process);
            return new Running(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time it took so far, with that of the processes it started and that still run. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    boolean alive() {
        return process.isAlive();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    /** Asks it to end by SIGTERM and, past the patience, ends it. Returns whether it went by itself. */
    boolean stop(Duration patience) {
        process.destroy();
        if (awaitEnd(patience)) {
            return true;
        }
        kill();
        return false;
    }

    /** Ends it at once, as SIGKILL does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(5));
    }

    /** Takes the processor from it, as SIGSTOP does: its connections stay open, and nobody answers. */
    void suspend() {
        signal("STOP");
    }

    /** Gives the processor back. */
    void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !alive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }

    /** The sentence for its unexpected end. */
    String obituary() {
        return name + " ended unexpectedly, its log " + log + " ends so:\n" + lastLines(10);
    }

    /** The end of its log, to show why it died. */
    String lastLines(int lines) {
        try (var all = Files.lines(log, ISO_8859_1)) {
            var last = new ArrayDeque<String>();
            all.forEach(line -> {
                last.addLast(line);
                if (last.size() > lines) {
                    last.removeFirst();
                }
            });
            return String.join("\n", last);
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
