package org.newswatch.bench.deliveries;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newswatch.bench.posts.Cpu;

/** A {@link RawClient}, with the heap that the service has. */
final class RawProcess implements AutoCloseable {

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final Path request;

    RawProcess(int port, int receivers, int atOnce, byte[] sample) throws IOException {
        request = Files.createTempFile("webhook", ".http");
        Files.write(request, sample);
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawClient.class.getName(),
                        Integer.toString(port),
                        Integer.toString(receivers),
                        Integer.toString(atOnce),
                        request.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.outputWriter(ISO_8859_1);
        answers = process.inputReader(ISO_8859_1);
    }

    /** How many seconds it took to post them. */
    double post(String client, int requests) throws IOException {
        orders.write(client + " " + requests + "\n");
        orders.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the bare client ended");
        }
        return Double.parseDouble(answer);
    }

    Cpu cpu() {
        return new Cpu("bare client", process.toHandle());
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
        Files.deleteIfExists(request);
    }
}
