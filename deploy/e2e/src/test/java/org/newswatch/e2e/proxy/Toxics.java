package org.newswatch.e2e.proxy;

import java.time.Duration;

/**
 * What one direction of a proxy does to bytes. The names are Toxiproxy's.
 *
 * @param latency by how much later each piece comes out than it went in
 * @param bytesPerSecond how much passes in a second; 0: no bound
 * @param slice the most bytes that pass at once; 0: no bound
 * @param blackHole whether nothing passes while the connections stay open
 */
public record Toxics(Duration latency, int bytesPerSecond, int slice, boolean blackHole) {

    /** A wire. */
    public static final Toxics NONE = new Toxics(Duration.ZERO, 0, 0, false);

    /** Nothing passes, nobody is told. */
    public static final Toxics BLACK_HOLE = new Toxics(Duration.ZERO, 0, 0, true);

    public static Toxics latency(Duration latency) {
        return new Toxics(latency, 0, 0, false);
    }

    /** So many bytes a second, one slice after the other. */
    public static Toxics slow(int bytesPerSecond, int slice) {
        return new Toxics(Duration.ZERO, bytesPerSecond, slice, false);
    }
}
