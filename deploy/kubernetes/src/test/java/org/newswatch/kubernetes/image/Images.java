package org.newswatch.kubernetes.image;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.newswatch.local.ImageStack;

/** The images under test, if this machine has them and can run them. */
final class Images {

    /** Every service's limit. */
    static final String MEMORY = "384m";

    static final String TAG = System.getProperty("newswatch.images", "0.1.0");

    private Images() {}

    /** Kafka and PostgreSQL with nothing in them, or else a skipped test and a loud reason. */
    static ImageStack stack(String folder, int portBase) {
        need();
        return new ImageStack(emptied(Path.of("target", folder).toAbsolutePath()), portBase, TAG);
    }

    static void need() {
        ImageStack.why(TAG).ifPresent(reason -> {
            System.out.println("SKIPPED, the images are not checked: " + reason);
            abort(reason);
        });
    }

    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
