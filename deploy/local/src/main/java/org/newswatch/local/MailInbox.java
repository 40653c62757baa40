package org.newswatch.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A mail server that takes every mail and shows it to whoever asks, in place of the world's: {@code /} for people, {@code /mails.json} for
 * programs, newest first. Mails live in memory.
 */
public final class MailInbox implements AutoCloseable {

    private static final int SHOWN = 200;

    private final GreenMail server;
    private final HttpServer pages;

    private MailInbox(GreenMail server, HttpServer pages) {
        this.server = server;
        this.pages = pages;
    }

    /** Listens on three ports of this machine's loopback address. */
    public static MailInbox start(int smtp, int imap, int http) {
        var setups = new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        };
        var server = new GreenMail(setups)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        try {
            var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), http), 0);
            var inbox = new MailInbox(server, pages);
            pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            pages.createContext("/", inbox::answer);
            pages.start();
            return inbox;
        } catch (IOException e) {
            server.stop();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pages.stop(0);
        server.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Mail's content handlers are looked up there, and in tests the thread's own loader may know none.
        Thread.currentThread().setContextClassLoader(MailInbox.class.getClassLoader());
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, "text/html", Mail.page(mails()).getBytes(UTF_8));
                case "/mails.json" -> send(exchange, "application/json", Client.JSON.writeValueAsBytes(mails()));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private List<Mail> mails() {
        var mails = Arrays.stream(server.getReceivedMessages())
                .map(Mail::of)
                .sorted(Comparator.comparing(Mail::date))
                .toList()
                .reversed();
        return mails.subList(0, Math.min(SHOWN, mails.size()));
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
