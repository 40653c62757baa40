package org.newswatch.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing connects to a listening server, however its address is spelled or hidden behind a name. */
class HostileAddressesTest {

    private static final String SENTENCE = "(an? |the |\\S+ leads to ).{15,100}";
    private static final Listener CANARY = new Listener(connection -> {});

    @AfterAll
    static void nothingHasConnected() throws IOException {
        CANARY.close();

        assertThat(CANARY.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("hostileAddresses")
    void hostileAddressIsRefusedWithASentence(String address) {
        try (var egress = new Egress(EgressRules.of(""), HostileAddressesTest::noNames)) {
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.check(address))
                    .withMessageMatching(SENTENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("hostileAddresses")
    void hostileAddressIsNotSentTo(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return; // cannot even be put into a request
        }
        try (var egress = new Egress(EgressRules.of(""), HostileAddressesTest::noNames)) {
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.send(Request.get(uri, Duration.ofSeconds(10))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "10.0.0.1",
                "169.254.169.254",
                "100.100.100.200",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fd00::1",
                "0.0.0.0",
                "::",
                "fe80::1",
                "224.0.0.1",
                "168.63.129.16"
            })
    void nameThatLeadsToASpecialNetworkIsRefusedEvenBesideAPublicAddress(String hidden) {
        var answers = new InetAddress[] {InetAddress.ofLiteral("198.41.0.4"), InetAddress.ofLiteral(hidden)};
        var uri = URI.create("http://public.example:" + CANARY.port() + "/");
        try (var egress = new Egress(EgressRules.of(""), name -> answers)) {
            egress.check(uri.toString());

            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.send(Request.get(uri, Duration.ofSeconds(10))))
                    .withMessageMatching(SENTENCE)
                    .withMessageNotContaining(hidden);
        }
    }

    @Test
    void addressLongerThanTheLimitIsRefused() {
        try (var egress = new Egress(EgressRules.of(""))) {
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.check("https://public.example/" + "a".repeat(2_048)))
                    .withMessage("an address has at most 2048 characters");
        }
    }

    @Test
    void controlCharactersAreRefusedAnywhere() {
        try (var egress = new Egress(EgressRules.of(""))) {
            for (var character : List.of(
                    "\r", "\n", "\t", "\0", "\u007f", "\u0085", "\u200b", "\u202e", "\u2028", "\ufeff", " ",
                    "\u00a0")) {
                for (var address : List.of(
                        "%shttp://a.example/", "http://a%s.example/", "http://a.example/%s", "http://a.example/x#%s")) {
                    assertThatExceptionOfType(RefusedAddress.class)
                            .isThrownBy(() -> egress.check(address.formatted(character)));
                }
            }
        }
    }

    static List<String> hostileAddresses() {
        try (var text = HostileAddressesTest.class.getResourceAsStream("hostile-addresses.txt")) {
            return new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("PORT", "" + CANARY.port()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress[] noNames(String name) {
        throw new AssertionError("looked up " + name);
    }
}
