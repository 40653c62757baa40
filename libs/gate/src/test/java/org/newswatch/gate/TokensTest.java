package org.newswatch.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final AtomicReference<String> published = new AtomicReference<>("");
    private final AtomicInteger asked = new AtomicInteger();
    private final AccessKeys keys = new AccessKeys();
    private HttpServer server;

    @BeforeEach
    void publish() throws IOException {
        keys.become(Map.of("hash", new Caller("key_1", "harbour-post", Set.of(Role.PUBLISHER))));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            var body = published.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aKeyThatTheIssuerBeginsToUseIsFetched() throws JoseException {
        var first = Provider.ec("first");
        var next = Provider.ec("next");
        published.set(Provider.set(first));
        var tokens = new Tokens(config("newswatch.oidc.keys-pause", "0s"), keys);
        tokens.read(Provider.token(first));

        published.set(Provider.set(next));
        var bearer = tokens.read(Provider.token(next));

        assertThat(bearer.caller().tenant()).isEqualTo("harbour-post");
        assertThat(asked).hasValue(2);
        tokens.close();
    }

    @Test
    void tokensOfKeysThatAreNotTheIssuersDoNotMakeItBusy() throws JoseException {
        var first = Provider.ec("first");
        published.set(Provider.set(first));
        var tokens = new Tokens(config("newswatch.oidc.keys-pause", "1h"), keys);
        var strange = Provider.token(Provider.ec("strange"));

        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> tokens.read(strange));
        }

        assertThat(asked).hasValue(1);
        tokens.close();
    }

    @Test
    void anIssuerThatIsAwayIsAnOutage() throws JoseException {
        var token = Provider.token(Provider.ec("first"));
        var tokens = new Tokens(config("newswatch.oidc.keys-pause", "1h"), keys);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tokens.read(token))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503));
        tokens.close();
    }

    @Test
    void withoutAnIssuerNothingIsAToken() throws JoseException {
        var tokens = new Tokens(mapped(Map.of()), keys);

        assertThat(tokens.isOne(Provider.token(Provider.ec("first")))).isFalse();
        tokens.close();
    }

    @Test
    void onlyWhatLooksLikeATokenIsOne() throws JoseException {
        var tokens = new Tokens(config("newswatch.oidc.leeway", "1s"), keys);

        assertThat(tokens.isOne(Provider.token(Provider.ec("first")))).isTrue();
        assertThat(tokens.isOne("nw_QWxhZGRpbjpvcGVuIHNlc2FtZQ")).isFalse();
        assertThat(tokens.isOne("eyJ.x." + "x".repeat(9_000))).isFalse();
        tokens.close();
    }

    @Test
    void anIssuerWithoutAnAudienceStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Tokens(mapped(Map.of("newswatch.oidc.issuer", Provider.ISSUER)), keys))
                .withMessageContaining("newswatch.oidc.audience");
    }

    @Test
    void keysThatOthersMayChangeOnTheirWayStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Tokens(config("newswatch.oidc.keys", "http://id.example/keys"), keys))
                .withMessageContaining("newswatch.oidc.keys must be an https address");
    }

    @Test
    void rolesThatThereAreNotStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Tokens(config("newswatch.oidc.roles", "publisher,king"), keys))
                .withMessageContaining("newswatch.oidc.roles");
    }

    private OidcConfig config(String key, String value) {
        var settings = new HashMap<>(Map.of(
                "newswatch.oidc.issuer",
                Provider.ISSUER,
                "newswatch.oidc.audience",
                Provider.AUDIENCE,
                "newswatch.oidc.keys",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/keys"));
        settings.put(key, value);
        return mapped(settings);
    }

    private static OidcConfig mapped(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OidcConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(OidcConfig.class);
    }
}
