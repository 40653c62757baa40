package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS with whom the name says, by a certificate that the platform trusts. */
class TlsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final char[] PASSWORD = "secret".toCharArray();

    private static Path trusted;
    private static SSLServerSocket door;
    private static final AtomicInteger connections = new AtomicInteger();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hook.example",
                        "-ext",
                        "san=dns:hook.example",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
        var ours = KeyManagerFactory.getInstance("PKIX");
        ours.init(keys, PASSWORD);
        trusted = folder.resolve("trusted.p12");
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("a", keys.getCertificate("a"));
        try (var out = Files.newOutputStream(trusted)) {
            trust.store(out, PASSWORD);
        }
        var server = SSLContext.getInstance("TLS");
        server.init(ours.getKeyManagers(), null, null);
        door = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(TlsTest::answerAll);
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
    }

    @Test
    void whomTheNameSaysIsTalkedToAndTheConnectionKept() throws IOException {
        try (var egress = trustingEgress()) {
            var request = Request.get(address("hook.example"), DEADLINE);
            int already = connections.get();

            for (int i = 0; i < 5; i++) {
                assertThat(egress.send(request).body()).asString(UTF_8).isEqualTo("x");
            }

            assertThat(connections.get() - already).isOne();
        }
    }

    @Test
    void certificateOfAnotherNameIsRefused() {
        try (var egress = trustingEgress()) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> egress.send(Request.get(address("other.example"), DEADLINE)))
                    .withMessageContaining("other.example");
        }
    }

    @Test
    void certificateThatThePlatformDoesNotTrustIsRefused() {
        try (var egress = new Egress(EgressRules.of("127.0.0.0/8"), TlsTest::loopback)) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> egress.send(Request.get(address("hook.example"), DEADLINE)));
        }
    }

    /** On a machine that trusts the certificate. */
    private static Egress trustingEgress() {
        System.setProperty("javax.net.ssl.trustStore", trusted.toString());
        System.setProperty("javax.net.ssl.trustStorePassword", new String(PASSWORD));
        try {
            return new Egress(EgressRules.of("127.0.0.0/8"), TlsTest::loopback);
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
        }
    }

    private static InetAddress[] loopback(String name) {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private static URI address(String host) {
        return URI.create("https://" + host + ":" + door.getLocalPort() + "/");
    }

    private static void answerAll() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> {
                    try (guest) {
                        var in = new BufferedInputStream(guest.getInputStream(), 1);
                        while (!Listener.readHead(in).isEmpty()) {
                            guest.getOutputStream()
                                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".getBytes(UTF_8));
                        }
                    } catch (IOException e) {
                        return; // the guest does not trust it
                    }
                });
            } catch (IOException e) {
                return; // closed
            }
        }
    }
}
