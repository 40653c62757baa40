package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    Path folder;

    @Test
    void theFirstToEndUnexpectedlyIsReportedWithTheEndOfItsLog() {
        var watch = new Watch();
        var stopped = java("stopped", "-version");
        watch.over(stopped);
        watch.leave(stopped);
        stopped.stop(Duration.ofSeconds(10));

        watch.over(java("broken", "no.such.Program"));

        assertThat(watch.awaitDeath().obituary())
                .startsWith("broken ended unexpectedly, its log " + folder.resolve("broken.log") + " ends so:\n")
                .contains("no.such.Program");
    }

    private Running java(String name, String argument) {
        return Running.java(name, folder, folder.resolve(name + ".log"), Map.of(), argument);
    }
}
