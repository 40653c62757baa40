package org.newswatch.alert.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers a command (EHLO, MAIL, RCPT, DATA, or "." at the end of a mail) as it was told, with "hang up", or with nothing. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANG_UP = "hang up";
    static final String SILENCE = "silence";

    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Map<String, String> script;
    private final List<String> connections = new CopyOnWriteArrayList<>();

    ScriptedSmtp(Map<String, String> script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var client = server.accept();
                    connections.add(client.toString());
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            say(client, "220 scripted.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.split("[ :]", 2)[0];
                if (!answer(client, verb)) {
                    return;
                }
                if (verb.equals("DATA")) {
                    var mail = in.lines().takeWhile(part -> !part.equals(".")).count();
                    if (mail == 0 || !answer(client, ".")) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private boolean answer(Socket client, String verb) throws IOException {
        var usual = verb.equals("DATA") ? "354 go on" : "250 ok";
        var reply = script.getOrDefault(verb, usual);
        if (reply.equals(HANG_UP)) {
            return false;
        }
        if (!reply.equals(SILENCE)) {
            say(client, reply);
        }
        return !verb.equals("DATA") || reply.startsWith("354");
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
