package org.newswatch.e2e.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.newswatch.e2e.Folders;

/** Every fault in its short form, one after the other on one running system. */
class FaultsTest {

    private static final long SEED = 20261122;

    private static final List<Row> ROWS = new ArrayList<>();
    private static Testbed bed;
    private static double capacity;

    @BeforeAll
    static void start() throws Exception {
        bed = Testbed.start(Folders.emptied(Path.of("target", "faults-stack").toAbsolutePath()));
        capacity = Faults.capacity(bed, Scale.SHORT, SEED);
        System.out.printf("seed %d, capacity %.0f articles/s, rate %.1f%n", SEED, capacity, Faults.rate(capacity));
    }

    @AfterAll
    static void stop() {
        bed.close();
        System.out.print(Row.HEAD);
        ROWS.forEach(System.out::println);
    }

    @TestFactory
    Stream<DynamicTest> nothingAcknowledgedIsLostAndNothingIsToldTwice() {
        return Faults.all().stream()
                .map(experiment -> DynamicTest.dynamicTest(experiment.toString(), () -> passes(experiment)));
    }

    private static void passes(Experiment experiment) throws Exception {
        var row = Faults.run(experiment, bed, Scale.SHORT, SEED, capacity);
        ROWS.add(row);

        assertThat(row.failures()).as("%s", row).isEmpty();
    }
}
