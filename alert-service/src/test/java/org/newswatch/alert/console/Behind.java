package org.newswatch.alert.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.newswatch.gate.Caller;
import org.newswatch.gate.Role;

/** The service behind a page, which answers everything alike, and the reader before it. */
public final class Behind implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Visits visits = new Visits();
    private final Peers peers;

    public Behind(int status, String json, Tongue tongue) throws IOException {
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = json.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ConsoleConfig.class)
                .withDefaultValue(
                        "newswatch.console.enrich",
                        "http://127.0.0.1:" + server.getAddress().getPort())
                .build()
                .getConfigMapping(ConsoleConfig.class);
        peers = new Peers(visits, config, new ObjectMapper());
        var session = new Session(new Caller("k", "t", Set.of(Role.SUBSCRIBER)), "nw_key", Token.random());
        visits.begin(new Visit(Optional.of(session), "/", tongue, ZoneOffset.UTC, "auto", false));
    }

    public Peers peers() {
        return peers;
    }

    public Visits visits() {
        return visits;
    }

    @Override
    public void close() {
        peers.close();
        server.stop(0);
    }
}
