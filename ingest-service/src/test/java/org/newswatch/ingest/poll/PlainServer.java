package org.newswatch.ingest.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A small HTTP/1.1 server on loopback that keeps connections: what it answers, a test says byte by byte. */
final class PlainServer implements AutoCloseable {

    record Asked(String path, Map<String, String> headers) {

        String host() {
            var host = headers.getOrDefault("host", "");
            return host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
        }
    }

    /** Writes the whole answer; the connection is kept unless it throws. */
    interface Site {
        void answer(Asked asked, OutputStream to) throws IOException;
    }

    private final ServerSocket door;
    private final Site site;

    PlainServer(Site site) throws IOException {
        this(site, InetAddress.getLoopbackAddress());
    }

    private PlainServer(Site site, InetAddress address) throws IOException {
        this.door = new ServerSocket(0, 1_000, address);
        this.site = site;
        Thread.ofVirtual().start(this::welcome);
    }

    /** One behind all addresses of 127.0.0.0/8. */
    static PlainServer everywhere(Site site) throws IOException {
        return new PlainServer(site, InetAddress.ofLiteral("0.0.0.0"));
    }

    int port() {
        return door.getLocalPort();
    }

    /** An answer of status 200 or another, with a body of known length. */
    static void answer(OutputStream to, String status, String headers, byte[] body) throws IOException {
        to.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        to.write(body);
    }

    static void answer(OutputStream to, String status, String headers) throws IOException {
        to.write(("HTTP/1.1 " + status + "\r\n" + headers + (status.startsWith("304") ? "" : "Content-Length: 0\r\n")
                        + "\r\n")
                .getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            var in = new BufferedInputStream(guest.getInputStream());
            var out = new BufferedOutputStream(guest.getOutputStream(), 64 * 1024);
            for (var asked = read(in); asked != null; asked = read(in)) {
                site.answer(asked, out);
                out.flush();
            }
        } catch (IOException e) {
            return; // the guest left, or the answer was to break off
        }
    }

    private static Asked read(InputStream in) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Asked(first.split(" ")[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
