package org.newswatch.bench.percolator.results;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Where an experiment ran.
 *
 * @param loadBefore how many processes were runnable in the minute before; more than 0.5 is a machine that was not quiet
 */
public record Machine(
        int processors, String os, String java, long maxHeapMegabytes, List<String> options, double loadBefore) {

    public static Machine now() {
        var runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.version"),
                runtime.maxMemory() >> 20,
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
