package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/hook, https://example.org/hook",
        "HTTPS://Example.ORG/Hook, https://example.org/Hook",
        "https://example.org, https://example.org/",
        "https://example.org?a=b, https://example.org/?a=b",
        "https://example.org/a?b=c%20d&e, https://example.org/a?b=c%20d&e",
        "https://example.org/a#b, https://example.org/a",
        "https://example.org:443/, https://example.org/",
        "http://example.org:80/, http://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "https://example.org:8443/, https://example.org:8443/",
        "https://example.org./, https://example.org/",
        "https://a_b.example.org/, https://a_b.example.org/",
        "https://вести.срб/новости, https://xn--b1agj9af.xn--90a3ac/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "http://8.8.8.8/, http://8.8.8.8/",
        "http://[2606:4700::1111]:8080/x, http://[2606:4700::1111]:8080/x",
        "http://1.example/, http://1.example/",
        "http://127.0.0.1.example/, http://127.0.0.1.example/",
        "http://example.org//a//b/../c, http://example.org//a//b/../c",
        "http://example.org/@a:b, http://example.org/@a:b",
    })
    void goodAddressIsBroughtToItsNormalForm(String given, String normal) {
        try (var egress = new Egress(EgressRules.of(""))) {
            var kept = egress.check(given);

            assertThat(kept).hasToString(normal);
            assertThat(egress.check(kept.toString())).isEqualTo(kept);
        }
    }

    @Test
    void portsAreThoseOfTheRules() {
        try (var egress = new Egress(EgressRules.of("").withPorts(Ports.parse("443,9000-9001")))) {
            egress.check("https://example.org/");
            egress.check("https://example.org:9001/");

            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.check("https://example.org:9002/"))
                    .withMessage("the port of an address is one of those allowed, not \"9002\"");
            assertThatExceptionOfType(RefusedAddress.class)
                    .isThrownBy(() -> egress.check("http://example.org/"))
                    .withMessage("the port of an address is one of those allowed, not \"80\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "80,", "0", "65536", "9-8", "-80"})
    void listThatIsNotOfPortsIsRefused(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ports.parse(wrong));
    }
}
