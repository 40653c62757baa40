package org.newswatch.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    @TempDir
    Path folder;

    @Test
    void nothingHappensWhereNoFolderIsNamed() {
        Crash.at("anywhere");

        assertThat(Crash.folder(null)).isNull();
        assertThat(Crash.folder(" ")).isNull();
    }

    @Test
    void aPointIsArmedByItsFileAndOnce() throws IOException {
        Files.createFile(folder.resolve("committed"));

        assertThat(Crash.isArmed(folder, "published")).isFalse();
        assertThat(Crash.isArmed(folder, "committed")).isTrue();
        assertThat(Crash.isArmed(folder, "committed")).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Crash.folder(folder.resolve("missing").toString()))
                .withMessageStartingWith("NEWSWATCH_CRASH_POINTS must be the absolute path of a folder");
    }
}
