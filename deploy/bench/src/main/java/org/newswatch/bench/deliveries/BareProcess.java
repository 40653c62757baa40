package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.newswatch.bench.posts.Cpu;

/** {@link BareWrites} as a child of this program. */
final class BareProcess implements AutoCloseable {

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final int port;

    BareProcess(int bytesOfAnEvent) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareWrites.class.getName(),
                        Integer.toString(bytesOfAnEvent))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
        port = Integer.parseInt(answers.readLine());
    }

    int port() {
        return port;
    }

    Cpu cpu() {
        return new Cpu("bare writes", process.toHandle());
    }

    /** Says what is to be done; {@link #done} waits for it. */
    void order(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
    }

    void done() throws IOException {
        if (answers.readLine() == null) {
            throw new IOException("the bare server ended");
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
