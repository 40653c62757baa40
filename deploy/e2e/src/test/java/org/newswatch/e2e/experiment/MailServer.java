package org.newswatch.e2e.experiment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that takes mail, and does not when it is told so. */
final class MailServer implements AutoCloseable {

    /** What it does with a mail. */
    enum Mood {
        TAKES,
        /** 451 to every recipient. */
        GREYLISTS,
        /** Takes the mail and hangs up before it says so: the reader has it, the sender does not know. */
        HANGS_UP_AFTER_DATA,
        /** 421 to everybody. */
        CLOSED
    }

    private final ServerSocket listener;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKES;

    /** A mail as it came, header and all, by {@link System#nanoTime} when it was whole. */
    record Mail(String text, long at) {}

    private MailServer(ServerSocket listener) {
        this.listener = listener;
    }

    static MailServer start() {
        try {
            var server = new MailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("mail-server").start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    void turn(Mood mood) {
        this.mood = mood;
    }

    /** All that readers can see. */
    List<Mail> mails() {
        return mails;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            say(client, mood == Mood.CLOSED ? "421 not now" : "220 mail.example ESMTP");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!answer(client, lines, line.toUpperCase(Locale.ROOT))) {
                    return;
                }
            }
        } catch (IOException e) {
            // The sender is gone.
            return;
        }
    }

    /** Whether the conversation goes on. */
    private boolean answer(Socket client, BufferedReader lines, String command) throws IOException {
        if (mood == Mood.CLOSED || command.startsWith("QUIT")) {
            say(client, mood == Mood.CLOSED ? "421 not now" : "221 bye");
            return false;
        }
        if (!command.startsWith("DATA")) {
            say(client, command.startsWith("RCPT") && mood == Mood.GREYLISTS ? "451 come again" : "250 ok");
            return true;
        }
        say(client, "354 go on");
        mails.add(new Mail(text(lines), System.nanoTime()));
        if (mood == Mood.HANGS_UP_AFTER_DATA) {
            return false;
        }
        say(client, "250 taken");
        return true;
    }

    private static String text(BufferedReader lines) throws IOException {
        var text = new StringBuilder();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
    }
}
