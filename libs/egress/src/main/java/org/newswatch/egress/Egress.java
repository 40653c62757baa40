package org.newswatch.egress;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;

/**
 * The way out. Thread-safe: keep one for the whole program. Who sends waits, best on a virtual thread.
 *
 * <p>Two times a refusal can come: when an address is saved, for what can be seen in its text, and at each sending, for where its
 * name leads at that moment.
 */
public final class Egress implements AutoCloseable {

    private final Addresses addresses;
    private final Resolver resolver;
    private final String userAgent;
    private final Connector connector;
    private final Connections connections;
    private final Watch watch;

    public Egress(EgressRules rules) {
        this(rules, Names.SYSTEM);
    }

    /** @param names finds the addresses of hosts, which are checked all the same */
    public Egress(EgressRules rules, Names names) {
        var guard = new Guard(rules.allowed());
        this.addresses = new Addresses(rules);
        this.resolver = new Resolver(names, guard);
        this.userAgent = rules.userAgent();
        this.connector = new Connector(resolver, guard, rules.connectTimeout());
        this.connections = new Connections(connector, rules);
        this.watch = new Watch(connections);
    }

    /**
     * Says whether the text is an address that something may be sent to, as far as can be said without a network.
     *
     * @return the address in its normal form, the one to keep
     */
    public URI check(String address) {
        var target = addresses.parse(address);
        resolver.checkWhatNeedsNoNetwork(target.host());
        return target.uri();
    }

    /**
     * Sends a request once.
     *
     * @throws RefusedAddress when the address, or where its name leads now, is not allowed; nothing was connected then
     * @throws SocketTimeoutException when the whole answer was not there by the deadline
     * @throws IOException when the host was not found or not reached, or did not speak HTTP
     */
    public Response send(Request request) throws IOException {
        return send(request, new WholeAnswer(request.maxResponseBytes()));
    }

    /**
     * Sends a request once and reads its answer while it comes, all of it before the request's deadline; its limit of bytes is the
     * reader's to keep.
     *
     * @throws RefusedAddress as {@link #send(Request)}
     * @throws SocketTimeoutException when the reader had not finished by the deadline
     * @throws IOException as {@link #send(Request)}, and what the reader threw
     */
    public <T> T send(Request request, AnswerReader<T> reader) throws IOException {
        var target = addresses.parse(request.uri().toString());
        resolver.checkWhatNeedsNoNetwork(target.host());
        var exchange = new Exchange<>(target, request, reader);
        watch.begin(exchange);
        try {
            return exchange.run(connections, userAgent);
        } finally {
            watch.end(exchange);
        }
    }

    /** Ends all exchanges under way and closes all connections. */
    @Override
    public void close() {
        watch.close();
        connections.close();
        connector.close();
    }
}
