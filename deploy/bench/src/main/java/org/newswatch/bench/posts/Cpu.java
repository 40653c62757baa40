package org.newswatch.bench.posts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of a process and of its children. */
public record Cpu(String name, ProcessHandle process) {

    /** Of the process whose id is noted in a folder of the stack. */
    public static Cpu of(String name, Path folder) {
        try {
            var pid = Long.parseLong(Files.readString(folder.resolve("process")).split(" ")[0]);
            return new Cpu(name, ProcessHandle.of(pid).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double seconds() {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }
}
