package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final EgressRules LOOPBACK = EgressRules.of("127.0.0.0/8,::1/128");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "localhost", "LOCALHOST.", "hooks.localhost", "[::ffff:127.0.0.1]"})
    void allowedAddressIsReached(String host) throws IOException {
        try (var listener =
                        Listener.answering("HTTP/1.1 201 Created\r\nX-A: 1\r\nx-a: 2\r\nContent-Length: 2\r\n\r\nok");
                var egress = new Egress(LOOPBACK)) {
            var uri = egress.check("http://" + host + ":" + listener.port() + "/hook?a=b");

            var response = egress.send(Request.get(uri, DEADLINE));

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.body()).asString(UTF_8).isEqualTo("ok");
            assertThat(response.truncated()).isFalse();
            assertThat(response.headers().get("x-a")).containsExactly("1", "2");
            assertThat(response.header("X-A")).contains("1");
        }
    }

    @Test
    void localhostIsTheAllowedPartOfThisMachine() throws IOException {
        try (var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n");
                var egress = new Egress(EgressRules.of("::1"))) {
            var uri = URI.create("http://localhost:" + listener.port() + "/");

            assertThat(egress.send(Request.get(uri, DEADLINE)).status()).isEqualTo(204);
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.check("http://127.0.0.1:" + listener.port() + "/"));
        }
    }

    @Test
    void messageCarriesWhatWasGivenAndNothingThatWasNot() throws Exception {
        var heads = new ArrayBlockingQueue<String>(1);
        try (var listener = new Listener(connection -> {
                    heads.add(Listener.readHead(connection));
                    connection.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
                });
                var egress = new Egress(LOOPBACK.withUserAgent("Tester/1"), name -> loopback())) {
            var uri = URI.create("http://Hook.Example:" + listener.port() + "//a/../b?c=%2F");

            egress.send(Request.post(uri, Map.of("Content-Type", "application/json"), new byte[] {'{', '}'}, DEADLINE));

            assertThat(heads.take().lines())
                    .containsExactlyInAnyOrder(
                            "POST //a/../b?c=%2F HTTP/1.1",
                            "Host: hook.example:" + listener.port(),
                            "Content-Type: application/json",
                            "Content-Length: 2",
                            "User-Agent: Tester/1",
                            "Connection: keep-alive",
                            "");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsAnAnswerAndIsNotFollowed(int status) throws IOException {
        try (var elsewhere = new Listener(connection -> {});
                var listener = Listener.answering("HTTP/1.1 " + status + " Moved\r\nLocation: http://127.0.0.1:"
                        + elsewhere.port() + "/\r\nContent-Length: 0\r\n\r\n");
                var egress = new Egress(LOOPBACK)) {
            var response = egress.send(Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), DEADLINE));

            assertThat(response.status()).isEqualTo(status);
            assertThat(response.header("location")).isPresent();
            assertThat(elsewhere.connections()).isZero();
            assertThat(listener.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionIsKeptForTheNextRequestAndCookiesAreNot() throws Exception {
        var heads = new LinkedBlockingQueue<String>();
        try (var listener = new Listener(connection -> {
                    for (var head = Listener.readHead(connection);
                            !head.isEmpty();
                            head = Listener.readHead(connection)) {
                        heads.add(head);
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 1\r\n\r\nx"
                                        .getBytes(UTF_8));
                    }
                });
                var egress = new Egress(LOOPBACK)) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), DEADLINE);

            for (int i = 0; i < 20; i++) {
                egress.send(request);
            }

            assertThat(listener.connections()).isEqualTo(1);
            assertThat(heads).hasSize(20).noneMatch(head -> head.contains("Cookie"));
        }
    }

    @Test
    void keptConnectionThatTheOtherSideClosedIsReplaced() throws IOException {
        try (var listener = new Listener(connection -> {
                    Listener.readHead(connection);
                    connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".getBytes(UTF_8));
                });
                var egress = new Egress(LOOPBACK)) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), DEADLINE);

            for (int i = 0; i < 10; i++) {
                assertThat(egress.send(request).status()).isEqualTo(200);
                listener.awaitClosed();
            }

            assertThat(listener.connections()).isEqualTo(10);
        }
    }

    @Test
    void whatComesUnaskedIsNotTakenForTheNextAnswer() throws IOException {
        try (var listener = Listener.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
                var egress = new Egress(LOOPBACK)) {
            var request = Request.get(URI.create("http://127.0.0.1:" + listener.port() + "/"), DEADLINE);

            for (int i = 0; i < 3; i++) {
                assertThat(egress.send(request).body()).asString(UTF_8).isEqualTo("ok");
            }

            assertThat(listener.connections()).isEqualTo(3);
        }
    }

    @Test
    void serverErrorIsNotTriedAgain() throws IOException {
        try (var listener = Listener.answering("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
                var egress = new Egress(LOOPBACK)) {
            var uri = URI.create("http://127.0.0.1:" + listener.port() + "/");

            assertThat(egress.send(Request.get(uri, DEADLINE)).status()).isEqualTo(503);
            assertThat(listener.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectionIsMadeOnlyToWhatWasCheckedThisTime() {
        var calls = new AtomicInteger();
        Names rebinding = name -> new InetAddress[] {
            InetAddress.ofLiteral(calls.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1"),
        };
        try (var listener = new Listener(connection -> {});
                var egress = new Egress(EgressRules.of("127.0.0.2"), rebinding)) {
            var request = Request.get(URI.create("http://public.example:" + listener.port() + "/"), DEADLINE);

            assertThatIOException().isThrownBy(() -> egress.send(request)); // nobody listens on 127.0.0.2
            assertThat(calls).hasValue(1);
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.send(request))
                    .withMessage("public.example leads to this machine, which is not allowed");
            assertThat(listener.connections()).isZero();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void connectionIsNotMadeToWhatAResolverLetThrough() throws IOException {
        var guard = new Guard(Networks.parse("::1"));
        try (var listener = new Listener(connection -> {});
                var connector = new Connector(new Resolver(Names.SYSTEM, guard), guard, DEADLINE)) {
            var endpoint = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), listener.port());

            assertThatExceptionOfType(RefusedAddress.class).isThrownBy(() -> connector.open("let.through", endpoint));
            assertThat(listener.connections()).isZero();
        }
    }

    @Test
    void tlsNamesTheHostThatWasAskedFor() throws Exception {
        var hellos = new ArrayBlockingQueue<byte[]>(1);
        try (var listener = new Listener(
                        connection -> hellos.add(connection.getInputStream().readNBytes(200)));
                var egress = new Egress(LOOPBACK, name -> loopback())) {
            var uri = URI.create("https://hook.example:" + listener.port() + "/");

            assertThatIOException().isThrownBy(() -> egress.send(Request.get(uri, DEADLINE)));
            assertThat(hellos.take()).asString(ISO_8859_1).contains("hook.example");
        }
    }

    @Test
    void proxiesOfTheMachineAreNotUsed() throws IOException {
        var names = List.of("socksProxyHost", "http.proxyHost");
        try (var proxy = new Listener(connection -> {});
                var listener = Listener.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            names.forEach(name -> System.setProperty(name, "127.0.0.1"));
            System.setProperty("socksProxyPort", "" + proxy.port());
            System.setProperty("http.proxyPort", "" + proxy.port());
            try (var egress = new Egress(LOOPBACK, name -> loopback())) {
                var uri = URI.create("http://hook.example:" + listener.port() + "/");

                assertThat(egress.send(Request.get(uri, DEADLINE)).status()).isEqualTo(204);
            }
            assertThat(proxy.connections()).isZero();
        } finally {
            List.of("socksProxyHost", "http.proxyHost", "socksProxyPort", "http.proxyPort")
                    .forEach(System::clearProperty);
        }
    }

    @Test
    void hostThatIsNotFoundOrNotListeningIsAnIoException() {
        try (var egress = new Egress(LOOPBACK, name -> {
            throw new UnknownHostException(name);
        })) {
            assertThatExceptionOfType(UnknownHostException.class)
                    .isThrownBy(() -> egress.send(Request.get(URI.create("http://gone.example/"), DEADLINE)));
            assertThatIOException()
                    .isThrownBy(() -> egress.send(Request.get(URI.create("http://127.0.0.1:1024/"), DEADLINE)));
        }
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }
}
