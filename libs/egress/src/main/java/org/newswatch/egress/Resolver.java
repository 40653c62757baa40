package org.newswatch.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Finds the addresses of a host and gives them out only when every one of them may be reached. */
final class Resolver {

    private static final InetAddress[] LOOPBACK = {
        InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"),
    };

    private final Names names;
    private final Guard guard;

    Resolver(Names names, Guard guard) {
        this.names = names;
        this.guard = guard;
    }

    InetAddress[] resolve(String host) throws UnknownHostException {
        if (isLocal(host)) {
            return loopback(host);
        }
        var answers = isLiteral(host) ? new InetAddress[] {InetAddress.ofLiteral(host)} : names.addressesOf(host);
        if (answers.length == 0) {
            throw new UnknownHostException(host);
        }
        for (var answer : answers) {
            guard.check(host, answer);
        }
        return answers;
    }

    /** Whether the text of the host says where it leads. */
    boolean needsNoNetwork(String host) {
        return isLocal(host) || isLiteral(host);
    }

    void checkWhatNeedsNoNetwork(String host) {
        if (isLocal(host)) {
            loopback(host);
        } else if (isLiteral(host)) {
            guard.check(host, InetAddress.ofLiteral(host));
        }
    }

    /** RFC 6761: these names are this machine, whatever a name server or a hosts file says; here, those parts of it that are allowed. */
    private InetAddress[] loopback(String host) {
        var allowed = Stream.of(LOOPBACK).filter(guard::allows).toArray(InetAddress[]::new);
        if (allowed.length == 0) {
            guard.check(host, LOOPBACK[0]);
        }
        return allowed;
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    /** A host has passed {@link Addresses}: one with a colon is an IPv6 address, one that ends in a digit label an IPv4 address. */
    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Hosts.endsInNumber(host);
    }
}
