package org.newswatch.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kafka, PostgreSQL and ingest-service alone, whose parts may be killed and started again: for benchmarks and tests. */
public final class IngestStack implements AutoCloseable {

    private static final String INGEST = "ingest-service";
    private static final String KEY = "nw_ingest-stack-publisher";
    private static final Duration STOP = Duration.ofSeconds(12);

    private final Ground ground;
    private final String heap;
    private final Service service;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Running ingest;

    private IngestStack(Path folder, int portBase, String heap, Map<String, String> settings) {
        this.ground = new Ground(folder, portBase, INGEST);
        this.heap = heap;
        ground.publishKey(KEY, "publisher");
        this.service =
                ground.service(INGEST, "ingest", ground.addresses().ingest()).with(settings);
        this.ingest = service.start(ground.data(), heap);
        service.awaitReady(ingest);
    }

    /**
     * Starts all three, and returns once the service is ready.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param portBase the first of nine free ports
     * @param heap the service's, such as 256m
     * @param settings further environment of the service
     */
    public static IngestStack start(Path folder, int portBase, String heap, Map<String, String> settings) {
        var stack = new IngestStack(folder, portBase, heap, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }

    public URI address() {
        return ground.addresses().ingest();
    }

    public String bootstrapServers() {
        return ground.addresses().kafka();
    }

    /** A publisher's key. */
    public String key() {
        return KEY;
    }

    /** Kills the service as SIGKILL does. */
    public void killIngest() {
        ingest.kill();
    }

    /** Starts the service again, and returns once it is ready. */
    public void startIngest() {
        ingest = service.start(ground.data(), heap);
        service.awaitReady(ingest);
    }

    public boolean ingestIsAlive() {
        return ingest.alive();
    }

    /** Kills the broker as SIGKILL does, and starts it again on its records. */
    public void restartKafka() {
        ground.restartKafka();
    }

    public Running ingest() {
        return ingest;
    }

    public Running kafka() {
        return ground.kafka().running();
    }

    public Running postgres() {
        return ground.postgres().running();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        ingest.stop(STOP);
        ground.close();
    }
}
