package org.newswatch.kubernetes.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newswatch.local.ImageStack;

/** The migration of each service's database, in a container that ends by itself. */
class MigrationTest {

    static final Iterable<String> SERVICES = ImageStack.SERVICES;

    private static ImageStack stack;

    @BeforeAll
    static void start() {
        stack = Images.stack("migration-ground", 23_080);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void ownerMigratesAndTheServiceDoesNot(String service) {
        var early = stack.start(service, Images.MEMORY, Map.of());
        assertThat(early.awaitEnd()).as(early.log()).isEqualTo(1);
        assertThat(early.log()).contains("Validate failed", "not applied to database");

        var failed = stack.migrate(
                service, Map.of("QUARKUS_FLYWAY_USERNAME", "nobody", "QUARKUS_FLYWAY_CONNECT_RETRIES", "0"));
        assertThat(failed.exitCode()).as(failed.text()).isEqualTo(1);
        assertThat(failed.text()).contains("role \"nobody\" does not exist");

        var done = stack.migrate(service, Map.of());
        assertThat(done.exitCode()).as(done.text()).isZero();
        assertThat(done.text()).contains("Successfully applied", "now at version");

        var again = stack.migrate(service, Map.of());
        assertThat(again.exitCode()).as(again.text()).isZero();
        assertThat(again.text()).contains("is up to date. No migration necessary");
    }
}
