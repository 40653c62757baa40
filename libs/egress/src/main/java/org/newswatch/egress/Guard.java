package org.newswatch.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides by number whether an address may be reached. Public addresses may; others when a network of the allow-list holds them;
 * cloud metadata services never, however they are wrapped.
 */
final class Guard {

    private final Networks allowed;

    Guard(Networks allowed) {
        this.allowed = allowed;
    }

    /** Passes, or throws a refusal that names the host and the kind of place, not the address a name leads to. */
    void check(String host, InetAddress address) {
        objection(address).ifPresent(objection -> {
            throw new RefusedAddress(host + " leads to " + objection);
        });
    }

    boolean allows(InetAddress address) {
        return objection(address).isEmpty();
    }

    private Optional<String> objection(InetAddress address) {
        var outer = new IPAddressGenerator().from(address.getAddress()); // by its bytes alone, without a zone
        if (SpecialNetworks.isMetadata(outer) || Wrapped.in(outer).anyMatch(SpecialNetworks::isMetadata)) {
            return Optional.of("a metadata service of a cloud, which is never allowed");
        }
        if (allowed.contain(outer)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(outer), translated(outer))
                .flatMap(each -> SpecialNetworks.kindOf(each).stream())
                .findFirst()
                .map(kind -> kind + ", which is not allowed");
    }

    private static Stream<IPAddress> translated(IPAddress outer) {
        return SpecialNetworks.isTranslated(outer) ? Wrapped.in(outer) : Stream.empty();
    }
}
