package org.newswatch.bench.bulk;

import java.time.Duration;
import java.util.function.Supplier;
import org.newswatch.local.IngestStack;

/**
 * One measured lap.
 *
 * @param contender ndjson or producer
 * @param perSecond records a second
 * @param clientMicros processor time of this JVM per record, and of the others; microseconds
 */
record Lap(
        String contender,
        int records,
        int size,
        double perSecond,
        double clientMicros,
        double ingestMicros,
        double kafkaMicros,
        double postgresMicros) {

    /** @param work returns once all records are acknowledged */
    static Lap of(String contender, int records, int size, IngestStack stack, Work work) throws Exception {
        Supplier<Duration[]> processors = () -> new Duration[] {
            ProcessHandle.current().info().totalCpuDuration().orElseThrow(),
            stack.ingest().processorTime(),
            stack.kafka().processorTime(),
            stack.postgres().processorTime()
        };
        var before = processors.get();
        long start = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - start;
        var after = processors.get();
        var micros = new double[after.length];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = after[i].minus(before[i]).toNanos() / 1e3 / records;
        }
        return new Lap(contender, records, size, records * 1e9 / nanos, micros[0], micros[1], micros[2], micros[3]);
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }
}
