package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM holds in memory after a full collection.
 *
 * @param heap bytes in use
 * @param resident bytes of the process, VmRSS
 */
record Footprint(long heap, long resident) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Footprint of(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var heap = USED.matcher(jcmd(pid, "GC.heap_info"));
        var resident = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        if (!heap.find() || !resident.find()) {
            throw new IOException("the memory of process " + pid + " can't be read");
        }
        return new Footprint(Long.parseLong(heap.group(1)) << 10, Long.parseLong(resident.group(1)) << 10);
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command).start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return out;
    }
}
