package org.newswatch.egress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * The way out. Thread-safe, and its threads are virtual: keep one for the whole program.
 *
 * <p>Two times a refusal can come: when an address is saved, for what can be seen in its text, and at each sending, for where its
 * name leads at that moment.
 */
public final class Egress implements AutoCloseable {

    private final Addresses addresses;
    private final Resolver resolver;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("egress-", 0).factory());

    public Egress(EgressRules rules) {
        this(rules, Names.SYSTEM);
    }

    /** @param names finds the addresses of hosts, which are checked all the same */
    public Egress(EgressRules rules, Names names) {
        var guard = new Guard(rules.allowed());
        this.addresses = new Addresses(rules);
        this.resolver = new Resolver(names, guard);
        this.client = Client.of(rules, resolver, guard);
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
     * @throws SocketTimeoutException when the reader had not finished by the deadline; it may still be at its last read
     * @throws IOException as {@link #send(Request)}, and what the reader threw
     */
    public <T> T send(Request request, AnswerReader<T> reader) throws IOException {
        var target = addresses.parse(request.uri().toString());
        resolver.checkWhatNeedsNoNetwork(target.host());
        var exchange = new Exchange<>(client, target, request, reader);
        var answer = threads.submit(exchange);
        try {
            return answer.get(request.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("no whole answer within " + request.deadline());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the answer");
        } catch (ExecutionException e) {
            throw asItWas(e);
        } finally {
            exchange.abort();
        }
    }

    /** Ends all exchanges under way and closes all connections. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        threads.shutdownNow();
    }

    private static IOException asItWas(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(failure);
        };
    }
}
