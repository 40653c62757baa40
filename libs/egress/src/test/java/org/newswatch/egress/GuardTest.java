package org.newswatch.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
                "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255",
                        "192.169.0.0",
                "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2606:4700::1111", "2a00:1450::1",
                        "64:ff9b::808:808"
            })
    void publicAddressIsAllowed(String address) {
        var guard = new Guard(Networks.parse(""));

        assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "fd12::1", "::ffff:10.1.2.3"})
    void allowListOpensWhatItNames(String address) {
        var guard = new Guard(Networks.parse("127.0.0.0/8, 10.0.0.0/8, ::1, fd00::/8"));

        assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "::1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1"})
    void allowListOpensNothingElse(String address) {
        var guard = new Guard(Networks.parse("127.0.0.0/8"));

        assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.170.2",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fe80::a9fe:a9fe",
                "::ffff:169.254.169.254",
                "::a9fe:a9fe",
                "::ffff:0:a9fe:a9fe",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a9fe:a9fe",
                "64:ff9b:1:a9fe:a9:fe00::",
                "2002:a9fe:a9fe::1",
                "2001:0:a9fe:a9fe::1",
                "2001:0:808:808::5601:5601"
            })
    void metadataServiceStaysClosedWhateverIsAllowed(String address) {
        var guard = new Guard(Networks.parse("0.0.0.0/0,::/0"));

        assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10",
                "10.0/8",
                "0x7f.0.0.1/8",
                "*",
                "10.0.0.1-5",
                "/8",
                "a.example",
                "10.0.0.0/255.0.0.0"
            })
    void listThatIsNotOfNetworksIsRefusedWithTheWrongPart(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Networks.parse("127.0.0.0/8," + wrong))
                .withMessage("not a network in CIDR notation: " + wrong);
    }
}
