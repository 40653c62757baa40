package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The container engine of this machine, under the name that PODMAN gives it. */
public final class Podman {

    private static final String NAME =
            Stream.ofNullable(System.getenv("PODMAN")).findFirst().orElse("podman");

    private Podman() {}

    /** What a command said. Its errors are part of it. */
    public record Said(int exitCode, String text) {}

    /** Runs a command that is to succeed, and returns what it said. */
    static String podman(String... arguments) {
        var said = attempt(arguments);
        if (said.exitCode() != 0) {
            throw new CannotStart(NAME + " " + String.join(" ", arguments) + " failed: " + said.text());
        }
        return said.text();
    }

    static Said attempt(String... arguments) {
        var command = new ArrayList<>(List.of(NAME));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while " + NAME + " " + arguments[0] + " ran", e);
        }
    }

    /** Whether there is an engine that runs containers here. */
    static boolean isThere() {
        try {
            return attempt("info").exitCode() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    static boolean hasImage(String image) {
        return attempt("image", "exists", image).exitCode() == 0;
    }

    /** Why the engine starts no container of an image with a {@code java}, if so: its limits may be ones that this machine forbids. */
    static Optional<String> whyNothingRuns(String image) {
        var said = attempt("run", "--rm", "--network=host", "--entrypoint=java", image, "-version");
        return said.exitCode() == 0
                ? Optional.empty()
                : Optional.of(
                        NAME + " starts no container here (CONTAINERS_CONF names its configuration): " + said.text());
    }
}
