package org.newswatch.ingest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contract folder of this service. */
public final class Contract {

    private static final Path FOLDER = Path.of("contract");
    private static final Schema ARTICLE = schema("article-ingested.v1.schema.json");
    private static final Schema HEALTH = schema("feed-health-changed.v1.schema.json");

    private Contract() {}

    /** What an event breaks of its schema, formats included. */
    public static List<Error> faults(String event) {
        return faults(ARTICLE, event);
    }

    /** What an event of a feed's health breaks of its schema, formats included. */
    public static List<Error> healthFaults(String event) {
        return faults(HEALTH, event);
    }

    private static List<Error> faults(Schema schema, String event) {
        return schema.validate(
                event,
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    public static String example(String name) {
        return read(FOLDER.resolve("examples").resolve(name));
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(FOLDER.resolve(name)));
    }

    /** The names of all examples. */
    public static List<String> examples() {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("article-ingested.v1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
