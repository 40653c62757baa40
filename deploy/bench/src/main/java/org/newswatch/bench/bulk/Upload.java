package org.newswatch.bench.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import org.newswatch.local.IngestStack;

/** One NDJSON upload over a plain socket, which costs the client as little as can be. */
final class Upload {

    private Upload() {}

    /** Returns once the service answered that it accepted all of them. */
    static void send(IngestStack stack, Lines lines, int records, int size) throws IOException {
        var address = stack.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = new BufferedOutputStream(socket.getOutputStream(), 256 * 1024);
            out.write(("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + stack.key()
                            + "\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\nContent-Length: "
                            + (long) records * size + "\r\n\r\n")
                    .getBytes(UTF_8));
            for (int i = 0; i < records; i++) {
                out.write(lines.next());
            }
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            if (!answer.startsWith("HTTP/1.1 200") || !answer.contains("\"accepted\":" + records + ",")) {
                throw new IOException(
                        "not all were accepted: " + answer.substring(0, Math.min(2_000, answer.length())));
            }
        }
    }
}
