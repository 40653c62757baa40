package org.newswatch.e2e.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.newswatch.e2e.proxy.FaultProxy;
import org.newswatch.local.BreakableStack;
import org.newswatch.local.Client;
import org.newswatch.local.Detour;

/** The one running system that all experiments break and mend, with a proxy before Kafka and one before PostgreSQL. */
public final class Testbed implements AutoCloseable {

    private static final int PORT_BASE = 28_080;
    private static final int KAFKA = PORT_BASE + 3;
    private static final int POSTGRES = PORT_BASE + 4;
    private static final int KAFKA_PROXY = PORT_BASE + 10;
    private static final int POSTGRES_PROXY = PORT_BASE + 11;

    /** Webhooks are tried again every few seconds, for far longer than any experiment takes; so is a host given up. */
    private static final String SCHEDULE = "0s,500ms,1s,2s," + String.join(",", Collections.nCopies(200, "5s"));

    private final Path folder;
    private final Path crashPoints;
    private final FaultProxy kafka;
    private final FaultProxy postgres;
    private final MailServer mail;
    private final BreakableStack stack;
    private final Client client;

    private Testbed(Path folder) {
        this.folder = folder;
        this.crashPoints = made(folder.resolve("crash-points"));
        this.kafka = FaultProxy.start(KAFKA_PROXY, KAFKA);
        this.postgres = FaultProxy.start(POSTGRES_PROXY, POSTGRES);
        this.mail = MailServer.start();
        this.stack = new BreakableStack(
                folder,
                PORT_BASE,
                new Detour(KAFKA_PROXY, POSTGRES_PROXY),
                Map.of(
                        "NEWSWATCH_CRASH_POINTS",
                        crashPoints.toString(),
                        "ALERT_DELIVER_SCHEDULE",
                        SCHEDULE,
                        "ALERT_DELIVER_BREAKER_OPEN",
                        "2s",
                        "ALERT_STREAM_PATIENCE",
                        "5s",
                        "NEWSWATCH_MAIL_HOST",
                        "127.0.0.1",
                        "NEWSWATCH_MAIL_PORT",
                        Integer.toString(mail.port()),
                        "NEWSWATCH_MAIL_STARTTLS",
                        "disabled"));
        this.client = new Client(stack.adminKey());
    }

    /** Starts everything on an empty folder, and returns once every service is ready. */
    public static Testbed start(Path folder) {
        return new Testbed(folder);
    }

    BreakableStack stack() {
        return stack;
    }

    Client client() {
        return client;
    }

    /** Between every service and the broker. */
    FaultProxy kafka() {
        return kafka;
    }

    /** Between every service and its database. */
    FaultProxy postgres() {
        return postgres;
    }

    /** Where alert-service hands over its mail. */
    MailServer mail() {
        return mail;
    }

    /** How clients of ours find the broker. */
    String bootstrapServers() {
        return "127.0.0.1:" + KAFKA_PROXY;
    }

    /** The next service to come to this point ends there. */
    void arm(String crashPoint) {
        try {
            Files.createFile(crashPoints.resolve(crashPoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether no service came to the point since it was armed. */
    boolean isArmed(String crashPoint) {
        return Files.exists(crashPoints.resolve(crashPoint));
    }

    /** Where a run keeps its ledger. */
    Path ledger(String run) {
        return made(folder.resolve("ledgers")).resolve(run);
    }

    /** Where a backup of the databases goes. */
    Path backup() {
        return folder.resolve("backup");
    }

    @Override
    public void close() {
        kafka.mend();
        postgres.mend();
        client.close();
        stack.close();
        mail.close();
        kafka.close();
        postgres.close();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
