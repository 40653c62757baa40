package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The note of a running process in its folder, by which the next start finds what a killed stack left behind. */
final class Leftover {

    private static final String NOTE = "process";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private Leftover() {}

    /** Notes the process: its id and, because ids are used again, when it began. */
    static void note(Path folder, ProcessHandle process) {
        try {
            Files.writeString(folder.resolve(NOTE), process.pid() + " " + began(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process that was noted here, if it is still the same one. */
    static void stop(Path folder) {
        noted(folder).ifPresent(process -> new Running("leftover", process, folder).stop(PATIENCE));
    }

    static Optional<ProcessHandle> noted(Path folder) {
        if (!Files.exists(folder.resolve(NOTE))) {
            return Optional.empty();
        }
        try {
            var note = Files.readString(folder.resolve(NOTE)).strip().split(" ");
            var began = Instant.parse(note[1]);
            return ProcessHandle.of(Long.parseLong(note[0]))
                    .filter(process ->
                            Duration.between(began, began(process)).abs().compareTo(CLOCK_STEP) < 0);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
