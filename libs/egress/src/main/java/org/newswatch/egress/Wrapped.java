package org.newswatch.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.util.List;
import java.util.stream.Stream;

/** The IPv4 address that an IPv6 address carries inside, in each of the ways there are. */
final class Wrapped {

    /** A network whose addresses carry one: at which bytes, and whether with all bits turned. */
    private record Way(IPAddress network, boolean turned, List<Integer> bytes) {

        Way(String network, boolean turned, Integer... bytes) {
            this(Networks.block(network), turned, List.of(bytes));
        }

        IPAddress unwrap(IPAddress address) {
            var whole = address.getBytes();
            var part = new byte[4];
            for (int i = 0; i < 4; i++) {
                part[i] = (byte) (turned ? ~whole[bytes.get(i)] : whole[bytes.get(i)]);
            }
            return new IPAddressGenerator().from(part);
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("::/96", false, 12, 13, 14, 15), // compatible, RFC 4291
            new Way("::ffff:0:0/96", false, 12, 13, 14, 15), // mapped, RFC 4291
            new Way("::ffff:0:0:0/96", false, 12, 13, 14, 15), // translated, RFC 2765
            new Way("64:ff9b::/96", false, 12, 13, 14, 15), // NAT64, RFC 6052
            new Way("64:ff9b:1::/48", false, 12, 13, 14, 15), // local NAT64, RFC 8215, with a /96 of it
            new Way("64:ff9b:1::/48", false, 6, 7, 9, 10), // and with the /48 itself
            new Way("2002::/16", false, 2, 3, 4, 5), // 6to4, RFC 3056
            new Way("2001::/32", false, 4, 5, 6, 7), // Teredo, RFC 4380: its server
            new Way("2001::/32", true, 12, 13, 14, 15), // and its client
            new Way("::5efe:0:0/96", false, 12, 13, 14, 15)); // ISATAP, RFC 5214

    private Wrapped() {}

    static Stream<IPAddress> in(IPAddress address) {
        return address.isIPv4()
                ? Stream.empty()
                : WAYS.stream().filter(way -> way.network().contains(address)).map(way -> way.unwrap(address));
    }
}
