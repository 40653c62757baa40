package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The data of one test JVM, under the tested module's {@code target}. */
record TestFolder(Path folder) {

    private static final Path ALL = Path.of("target", "kafka-and-postgres").toAbsolutePath();

    /** A new folder, after the end of whatever a killed test JVM left running in its own. */
    static TestFolder ofThisJvm() {
        try {
            Files.createDirectories(ALL);
            try (var others = Files.list(ALL)) {
                others.map(TestFolder::new).filter(TestFolder::isAbandoned).forEach(other -> {
                    Leftover.stop(other.path("kafka"));
                    Leftover.stop(other.path("postgres"));
                    other.delete();
                });
            }
            var mine = ALL.resolve(Long.toString(ProcessHandle.current().pid()));
            return new TestFolder(Files.createDirectories(mine));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What could not be deleted now goes with the next test JVM or with target.
            return;
        }
    }

    private boolean isAbandoned() {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty();
    }
}
