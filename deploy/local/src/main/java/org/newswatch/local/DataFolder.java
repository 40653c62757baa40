package org.newswatch.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the stack keeps from one start to the next, used by one stack at a time. */
public final class DataFolder implements AutoCloseable {

    private static final long NEEDED_MIB = 1024;

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder for this stack and makes it if need be. */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            if (!taken(lock)) {
                lock.close();
                throw new CannotStart(
                        "Another stack runs on " + folder + ": stop it, or choose another folder by --data");
            }
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder + " cannot be used: " + e, e);
        }
    }

    Path of(String part) {
        return folder.resolve(part);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Ends what a killed stack left running, the services before what they stand on. */
    void stopLeftovers(String... parts) {
        Stream.of(parts).parallel().map(this::of).forEach(Leftover::stop);
    }

    /** Says that the disk is full, if it is. */
    void requireSpace() {
        if (freeMib() < NEEDED_MIB) {
            throw new CannotStart("The disk is full: " + freeMib() + " MiB are left for " + folder
                    + ", and Newswatch needs " + NEEDED_MIB + " MiB to start");
        }
    }

    long freeMib() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The administrator's key of this folder, made at the first call; only the owner can read its file. */
    String adminKey() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return kept("admin-key", "nw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The key that seals the secrets in this folder's database: 32 random bytes in Base64. */
    String secretsKey() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return kept("secrets-key", Base64.getEncoder().encodeToString(random));
    }

    /** The secret under this name, which is the given one when there was none before. */
    String kept(String name, String secret) {
        var file = folder.resolve(name);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            if (!Files.exists(file)) {
                try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
                    channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
                    channel.force(true);
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
