package org.newswatch.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folders of the tests' stacks. */
public final class Folders {

    private Folders() {}

    /** The folder without what an earlier run left in it; a stack that still runs there is stopped by the next one. */
    public static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .filter(file -> !file.endsWith("process"))
                        .forEach(file -> file.toFile().delete());
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
