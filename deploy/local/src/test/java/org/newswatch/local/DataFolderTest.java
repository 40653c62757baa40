package org.newswatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void oneStackAtATimeUsesAFolder() {
        try (var first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .hasMessage("Another stack runs on " + folder + ": stop it, or choose another folder by --data");
            assertThat(first.of("kafka")).isEqualTo(folder.resolve("kafka"));
        }
        DataFolder.open(folder).close();
    }

    @Test
    void administratorsKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        String key;
        try (var first = DataFolder.open(folder)) {
            key = first.adminKey();
        }

        try (var second = DataFolder.open(folder)) {
            assertThat(second.adminKey()).isEqualTo(key).matches("nw_[A-Za-z0-9_-]{43}");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keyOfSecretsIsMadeOnceAndHas32Bytes() {
        String key;
        try (var first = DataFolder.open(folder)) {
            key = first.secretsKey();
        }

        try (var second = DataFolder.open(folder)) {
            assertThat(second.secretsKey()).isEqualTo(key);
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        }
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .hasMessageStartingWith("The data folder " + file.resolve("data") + " cannot be used");
    }
}
