package org.newswatch.bench.deliveries;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Addresses of receivers on this machine, each at a host of its own. */
final class Receivers {

    private Receivers() {}

    /** Healthy ones. */
    static List<URI> addresses(int port, int count) {
        return at(0, port, count);
    }

    /** Those that answer a byte a second. */
    static List<URI> slow(int port, int count) {
        return at(2, port, count);
    }

    /** Where nothing answers: it depends on the port whether it says so. */
    static List<URI> dead(int port, int count) {
        return at(3, port, count);
    }

    private static List<URI> at(int network, int port, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create(
                        "http://127." + network + "." + (1 + i / 250) + "." + (1 + i % 250) + ":" + port + "/hook"))
                .toList();
    }
}
