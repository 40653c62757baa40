package org.newswatch.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kafka, PostgreSQL and two replicas of enrich-service, each of which may be killed and started again: for benchmarks and tests. */
public final class EnrichStack implements AutoCloseable {

    private static final String ENRICH = "enrich-service";
    private static final String KEY = "nw_enrich-stack-editor";
    private static final Duration STOP = Duration.ofSeconds(12);

    private final Ground ground;
    private final String heap;
    private final List<Service> replicas;
    private final Running[] running = new Running[2];
    private final AtomicBoolean closed = new AtomicBoolean();

    private EnrichStack(Path folder, int portBase, String heap, Map<String, String> settings) {
        this.ground = new Ground(folder, portBase, ENRICH + "-0", ENRICH + "-1");
        this.heap = heap;
        ground.publishKey(KEY, "editor");
        this.replicas = List.of(replica(0, settings), replica(1, settings));
    }

    /**
     * Starts Kafka, PostgreSQL and the first replica, and returns once that is ready.
     *
     * @param folder keeps everything; what an earlier run left running there is ended
     * @param portBase the first of nine free ports
     * @param heap each replica's, such as 512m
     * @param settings further environment of the replicas
     */
    public static EnrichStack start(Path folder, int portBase, String heap, Map<String, String> settings) {
        var stack = new EnrichStack(folder, portBase, heap, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start(0);
        return stack;
    }

    /** @param replica 0 or 1 */
    public URI address(int replica) {
        return replica == 0 ? ground.addresses().enrich() : ground.addresses().alert();
    }

    public String bootstrapServers() {
        return ground.addresses().kafka();
    }

    /** An editor's key. */
    public String key() {
        return KEY;
    }

    /** Starts the replica, and returns once it is ready. */
    public void start(int replica) {
        running[replica] = replicas.get(replica).start(ground.data(), heap);
        replicas.get(replica).awaitReady(running[replica]);
    }

    /** Kills the replica as SIGKILL does. */
    public void kill(int replica) {
        running[replica].kill();
    }

    /** Lets the replica end by itself, as a rolling update does. */
    public void stop(int replica) {
        running[replica].stop(STOP);
    }

    public Running enrich(int replica) {
        return running[replica];
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
        for (var replica : running) {
            if (replica != null) {
                replica.stop(STOP);
            }
        }
        ground.close();
    }

    private Service replica(int number, Map<String, String> settings) {
        return ground.service(ENRICH, "enrich", address(number)).with(settings).replica(number);
    }
}
