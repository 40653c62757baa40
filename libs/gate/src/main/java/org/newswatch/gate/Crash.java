package org.newswatch.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Places between two side effects where a fault experiment ends the process as a power cut does.
 *
 * <p>Nothing happens unless {@value #FOLDER} names a folder in the environment <em>and</em> a file there bears the
 * point's name; the file goes with the crash, so that a point crashes once. Without the variable, as everywhere but in
 * experiments, a point is one comparison of a constant with null, which the compiler drops.
 */
public final class Crash {

    /** The environment variable that names the folder, which must be there when the process starts. */
    public static final String FOLDER = "NEWSWATCH_CRASH_POINTS";

    /** The status a shell reports of a process that was killed by SIGKILL. */
    private static final int KILLED = 137;

    private static final @Nullable Path ARMED = folder(System.getenv(FOLDER));

    private Crash() {}

    /** Does nothing, or never returns. */
    public static void at(String point) {
        if (ARMED != null && isArmed(ARMED, point)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** Whether the point was armed, which it is no more after this. */
    static boolean isArmed(Path folder, String point) {
        try {
            return Files.deleteIfExists(folder.resolve(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder, or none where the variable is not set. */
    static @Nullable Path folder(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return null;
        }
        var folder = Path.of(setting);
        if (!folder.isAbsolute() || !Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    FOLDER + " must be the absolute path of a folder, or unset, but is \"" + setting + '"');
        }
        Logger.getLogger(Crash.class)
                .warnf("this process crashes at the points that files in %s name: for fault experiments only", folder);
        return folder;
    }
}
