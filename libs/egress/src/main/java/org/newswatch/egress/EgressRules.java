package org.newswatch.egress;

import java.time.Duration;

/**
 * What an {@link Egress} keeps to.
 *
 * @param allowed networks that may be reached although they are not public; cloud metadata services stay closed
 * @param ports the ports that may be connected to
 * @param userAgent the User-Agent of requests that bring none
 * @param maxAddressLength the longest address, in UTF-16 units
 * @param maxConnections open connections to all hosts together
 * @param maxConnectionsPerHost open connections to one host and port
 * @param connectTimeout how long one address of a host may take to accept a connection
 */
public record EgressRules(
        Networks allowed,
        Ports ports,
        String userAgent,
        int maxAddressLength,
        int maxConnections,
        int maxConnectionsPerHost,
        Duration connectTimeout) {

    /** The web's ports and all that need no privilege: no mail, no remote shell, no database below 1024. */
    private static final Ports USUAL_PORTS = Ports.parse("80,443,1024-65535");

    /** The usual rules; {@code allowedNetworks} is a list for {@link Networks#parse}, empty for public addresses only. */
    public static EgressRules of(String allowedNetworks) {
        return new EgressRules(
                Networks.parse(allowedNetworks), USUAL_PORTS, "Newswatch/0.1", 2_048, 512, 16, Duration.ofSeconds(10));
    }

    public EgressRules withPorts(Ports others) {
        return new EgressRules(
                allowed, others, userAgent, maxAddressLength, maxConnections, maxConnectionsPerHost, connectTimeout);
    }

    public EgressRules withUserAgent(String other) {
        return new EgressRules(
                allowed, ports, other, maxAddressLength, maxConnections, maxConnectionsPerHost, connectTimeout);
    }

    /** For a program that talks with many hosts at once. */
    public EgressRules withConnections(int toAllHosts, int toOneHost) {
        return new EgressRules(allowed, ports, userAgent, maxAddressLength, toAllHosts, toOneHost, connectTimeout);
    }
}
