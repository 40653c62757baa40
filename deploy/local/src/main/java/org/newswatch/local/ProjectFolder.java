package org.newswatch.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-out project that this program was built from. */
public record ProjectFolder(Path root) {

    private static final Path MARK = Path.of("deploy", "local", "pom.xml");

    /** The folder in the property newswatch.project, else the working folder, or the nearest of its parents that is the project. */
    public static ProjectFolder find() {
        var start = Path.of(System.getProperty("newswatch.project", "")).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return new ProjectFolder(folder);
            }
        }
        throw new CannotStart("expected to run inside the Newswatch project, but no parent of " + start + " is it");
    }

    /** The class path that runs Kafka, as the build left it. */
    String libraries() {
        return built(root.resolve("deploy/local/target/lib")) + "/*";
    }

    /** The one built jar whose file name starts so. */
    Path library(String start) {
        try (var jars = Files.list(built(root.resolve("deploy/local/target/lib")))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("no jar " + start + "… in deploy/local/target/lib"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What takes long to unpack and is the same for everyone who runs from this folder. */
    Path unpacked() {
        return root.resolve("deploy/local/target/unpacked");
    }

    /** The packaged program of a service such as "ingest-service". */
    Path serviceJar(String service) {
        return built(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw new CannotStart(path + " is missing: build the project first, deploy/local/up does");
        }
        return path;
    }
}
