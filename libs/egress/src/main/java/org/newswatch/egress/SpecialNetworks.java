package org.newswatch.egress;

import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;

/** The networks that are not the public internet, after the IANA special-purpose address registries of both IP versions. */
final class SpecialNetworks {

    private record Special(IPAddress network, String kind) {}

    private static final List<Special> SPECIAL =
            """
            0.0.0.0/8          this machine
            10.0.0.0/8         a private network
            100.64.0.0/10      the shared network of a carrier
            127.0.0.0/8        this machine
            169.254.0.0/16     a link-local network
            172.16.0.0/12      a private network
            192.0.0.0/24       a network reserved for protocols
            192.0.2.0/24       a network for documentation
            192.31.196.0/24    a network reserved for protocols
            192.52.193.0/24    a network reserved for protocols
            192.88.99.0/24     a network of tunnels
            192.168.0.0/16     a private network
            192.175.48.0/24    a network reserved for protocols
            198.18.0.0/15      a network for benchmarks
            198.51.100.0/24    a network for documentation
            203.0.113.0/24     a network for documentation
            224.0.0.0/4        a multicast group
            240.0.0.0/4        a reserved network
            ::/128             this machine
            ::1/128            this machine
            100::/64           a network that discards
            2001::/23          a network reserved for protocols
            2001:db8::/32      a network for documentation
            2002::/16          a network of tunnels
            2620:4f:8000::/48  a network reserved for protocols
            3fff::/20          a network for documentation
            5f00::/16          a network of routers
            fc00::/7           a private network
            fe80::/10          a link-local network
            fec0::/10          a private network
            ff00::/8           a multicast group
            """.lines().map(SpecialNetworks::special).toList();

    /** NAT64: how machines that have only IPv6 reach the public IPv4 addresses. */
    private static final Networks TRANSLATED = Networks.parse("64:ff9b::/96");

    private static final Networks GLOBAL = Networks.parse("0.0.0.0/0,2000::/3,64:ff9b::/96");

    /** Link-local as a whole, and what AWS, Alibaba, Azure, Google, Oracle and Scaleway have elsewhere. */
    private static final Networks METADATA = Networks.parse(
            "169.254.0.0/16,fe80::/10,fd00:ec2::/32,100.100.100.200,168.63.129.16,fd20:ce::/32,192.0.0.192,fd00:42::/32");

    private SpecialNetworks() {}

    /** What the address is, when it is not one of the public internet. */
    static Optional<String> kindOf(IPAddress address) {
        return SPECIAL.stream()
                .filter(special -> special.network().contains(address))
                .map(Special::kind)
                .findFirst()
                .or(() -> GLOBAL.contain(address) ? Optional.empty() : Optional.of("a reserved network"));
    }

    static boolean isMetadata(IPAddress address) {
        return METADATA.contain(address);
    }

    static boolean isTranslated(IPAddress address) {
        return TRANSLATED.contain(address);
    }

    private static Special special(String line) {
        var columns = line.split("\\s+", 2);
        return new Special(Networks.block(columns[0]), columns[1]);
    }
}
